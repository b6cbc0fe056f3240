using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Of whom, and why.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Reason">Why.</param>
/// <param name="OwnId">Who says it; null for the organisation the actor acts for.</param>
public sealed record DismissPartnerInput(Guid PartnerId, DismissalReason Reason = DismissalReason.Unsaid, Guid? OwnId = null);

/// <summary>Says »not relevant, because …« of a partner. Saying it twice is no mistake: the last reason counts.</summary>
internal sealed class DismissPartner(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, DismissPartnerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, input.OwnId, cancellation) is not { } own)
        {
            return Refusal.NotAllowed;
        }

        if (
            !Enum.IsDefined(input.Reason)
            || own == input.PartnerId
            || !await db.Set<Organisation>().AnyAsync(row => row.Id == input.PartnerId, cancellation)
        )
        {
            return Refusal.NotFound;
        }

        var there = await db.Set<Dismissal>().FindAsync([own, input.PartnerId], cancellation);
        if (there is null)
        {
            there = new Dismissal
            {
                OrganisationId = own,
                PartnerId = input.PartnerId,
                At = clock.GetUtcNow().UtcDateTime,
            };
            db.Set<Dismissal>().Add(there);
        }

        there.Reason = input.Reason == DismissalReason.Unsaid ? there.Reason : input.Reason;
        await db.SaveAsync(cancellation);
        return Result.Done;
    }
}
