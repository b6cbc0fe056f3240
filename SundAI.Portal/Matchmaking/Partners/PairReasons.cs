using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>Why two organisations fit, seen from each, as the people of one of them may know it. Who asks is one of those people.</summary>
internal sealed class PairReasons(PartnerIndex index, WeightsInUse weights, ReasonWords words)
{
    private static readonly IReadOnlySet<Guid> Nobody = new HashSet<Guid>();

    /// <summary>Reads it; null when one of the two is not there, or both are the same.</summary>
    /// <param name="db">The context.</param>
    /// <param name="own">The side that is told.</param>
    /// <param name="partnerId">The other side.</param>
    /// <param name="knowsMeetings">Whether meetings that came of introductions may be told of.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<SaidPair?> ReadAsync(PortalDbContext db, Guid own, Guid partnerId, bool knowsMeetings, CancellationToken cancellation)
    {
        var sides = await db.Set<Organisation>()
            .Where(row => row.Id == own || row.Id == partnerId)
            .Select(row => new
            {
                row.Id,
                row.Name,
                IsVerified = row.VerifiedAt != null,
            })
            .ToDictionaryAsync(row => row.Id, cancellation);
        if (own == partnerId || !sides.TryGetValue(partnerId, out var partner) || !sides.TryGetValue(own, out var us))
        {
            return null;
        }

        var all = await index.ReadAsync(own, cancellation);
        var asked = MatchQuery.For(own) with { Only = partnerId, IsVerified = us.IsVerified, KnowsMeetings = knowsMeetings };
        var ours = all.Rank(asked, Nobody, 1, weights.Current);
        // What the other side tells of its introductions is not the reader's to know.
        var theirs = all.Rank(MatchQuery.For(partnerId) with { Only = own, IsVerified = us.IsVerified }, Nobody, 1, weights.Current);
        return new SaidPair(partner.Name, ours, theirs, await words.ReadAsync(db, [.. ours, .. theirs], cancellation));
    }
}

/// <summary>What there is to say of two, in whatever language is asked for.</summary>
internal sealed record SaidPair(string Partner, IReadOnlyList<Match> Ours, IReadOnlyList<Match> Theirs, SaidReasons Reasons)
{
    /// <summary>In the language of now.</summary>
    public BothSides Say() => new(Partner, [.. Ours.SelectMany(Reasons.Of)], [.. Theirs.SelectMany(Reasons.TurnedOf)]);
}
