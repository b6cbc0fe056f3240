using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
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
internal sealed class ExplainPartner(IDbContextFactory<PortalDbContext> contexts, PairReasons reasons)
{
    public async Task<Result<BothSides>> HandleAsync(Actor actor, ExplainPartnerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return
            await db.ActingOrganisationAsync(actor, input.OwnId, cancellation) is { } own
            && await reasons.ReadAsync(db, own, input.PartnerId, input.KnowsMeetings, cancellation) is { } pair
            ? pair.Say()
            : Refusal.NotFound;
    }
}
