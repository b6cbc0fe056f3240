using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>The weights that partners are ranked by now: the newest learned ones of each task, else the standard ones. In memory, one for a node.</summary>
internal sealed class WeightsInUse(IDbContextFactory<PortalDbContext> contexts)
{
    private MatchWeights current = MatchWeights.Standard;

    /// <summary>As last read.</summary>
    public MatchWeights Current => Volatile.Read(ref current);

    /// <summary>Reads what another node may have learned.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        Volatile.Write(
            ref current,
            new MatchWeights(await NewestAsync(db, true, cancellation), await NewestAsync(db, false, cancellation))
        );
    }

    private static async Task<IReadOnlyDictionary<MatchReasonKind, double>> NewestAsync(
        PortalDbContext db,
        bool isForPost,
        CancellationToken cancellation
    )
    {
        var standard = MatchWeights.Standard.For(isForPost);
        var text = await db.Set<WeightVersion>()
            .Where(row => row.IsForPost == isForPost)
            .OrderByDescending(row => row.MadeAt)
            .ThenByDescending(row => row.Id)
            .Select(row => row.Weights)
            .FirstOrDefaultAsync(cancellation);
        return text is null ? standard : WeightText.Read(text, standard);
    }
}
