using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Which two.</summary>
/// <param name="PartnerId">The other side.</param>
/// <param name="OwnId">The side the actor speaks for; null for the organisation the actor acts for.</param>
/// <param name="KnowsMeetings">Whether meetings that came of introductions may be told of: only to who is signed in.</param>
public sealed record ExplainPartnerInput(Guid PartnerId, Guid? OwnId = null, bool KnowsMeetings = true);

/// <summary>Why two fit, seen from each; a side that sees no reason has none.</summary>
/// <param name="Partner">The other side's name.</param>
public sealed record BothSides(string Partner, IReadOnlyList<PartnerReason> Ours, IReadOnlyList<PartnerReason> Theirs)
{
    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => Ours.Count == 0 && Theirs.Count == 0;
}

/// <summary>
/// Says to those who speak for one side why the two fit, seen from both. Neither side's view rests on posts that the reader's organisation may not
/// see.
/// </summary>
internal sealed class ExplainPartner(
    IDbContextFactory<PortalDbContext> contexts,
    PartnerIndex index,
    WeightsInUse weights,
    ReasonWords words
)
{
    private static readonly IReadOnlySet<Guid> Nobody = new HashSet<Guid>();

    public async Task<Result<BothSides>> HandleAsync(Actor actor, ExplainPartnerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, input.OwnId, cancellation) is not { } own)
        {
            return Refusal.NotFound;
        }

        var sides = await db.Set<Organisation>()
            .Where(row => row.Id == own || row.Id == input.PartnerId)
            .Select(row => new
            {
                row.Id,
                row.Name,
                IsVerified = row.VerifiedAt != null,
            })
            .ToDictionaryAsync(row => row.Id, cancellation);
        if (own == input.PartnerId || !sides.TryGetValue(input.PartnerId, out var partner) || !sides.TryGetValue(own, out var us))
        {
            return Refusal.NotFound;
        }

        var all = await index.ReadAsync(own, cancellation);
        var asked = MatchQuery.For(own) with { Only = input.PartnerId, IsVerified = us.IsVerified, KnowsMeetings = input.KnowsMeetings };
        var ours = all.Rank(asked, Nobody, 1, weights.Current);
        // What the other side tells of its introductions is not the reader's to know.
        var theirs = all.Rank(MatchQuery.For(input.PartnerId) with { Only = own, IsVerified = us.IsVerified }, Nobody, 1, weights.Current);
        var said = await words.ReadAsync(db, [.. ours, .. theirs], cancellation);
        return new BothSides(partner.Name, [.. ours.SelectMany(said.Of)], [.. theirs.SelectMany(said.TurnedOf)]);
    }
}
