using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>The weights that partners are ranked by now: those that were chosen last for each task, else the standard ones. In memory, one for a node.</summary>
internal sealed class WeightsInUse(IDbContextFactory<PortalDbContext> contexts)
{
    private MatchWeights current = MatchWeights.Standard;

    /// <summary>As last read.</summary>
    public MatchWeights Current => Volatile.Read(ref current);

    /// <summary>Reads what another node may have learned or been told.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        Volatile.Write(ref current, new MatchWeights(await OfAsync(db, true, cancellation), await OfAsync(db, false, cancellation)));
    }

    /// <summary>What was chosen last for a task, by an administrator or by learning; null when nothing was.</summary>
    public static Task<WeightChoice?> ChoiceAsync(PortalDbContext db, bool isForPost, CancellationToken cancellation) =>
        db.Set<WeightChoice>()
            .AsNoTracking()
            .Where(row => row.IsForPost == isForPost)
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellation);

    private static async Task<IReadOnlyDictionary<MatchReasonKind, double>> OfAsync(
        PortalDbContext db,
        bool isForPost,
        CancellationToken cancellation
    )
    {
        var standard = MatchWeights.Standard.For(isForPost);
        if ((await ChoiceAsync(db, isForPost, cancellation))?.VersionId is not { } id)
        {
            return standard;
        }

        var text = await db.Set<WeightVersion>().Where(row => row.Id == id).Select(row => row.Weights).SingleAsync(cancellation);
        return WeightText.Read(text, standard);
    }
}
