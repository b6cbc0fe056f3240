using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Says »not relevant« of a partner, for the organisation the actor acts for. Saying it twice is no mistake.</summary>
internal sealed class DismissPartner(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, Guid partnerId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, cancellation) is not { } own)
        {
            return Refusal.NotAllowed;
        }

        if (!await db.Set<Organisation>().AnyAsync(row => row.Id == partnerId, cancellation))
        {
            return Refusal.NotFound;
        }

        if (!await db.Set<Dismissal>().AnyAsync(row => row.OrganisationId == own && row.PartnerId == partnerId, cancellation))
        {
            db.Set<Dismissal>()
                .Add(
                    new Dismissal
                    {
                        OrganisationId = own,
                        PartnerId = partnerId,
                        At = clock.GetUtcNow().UtcDateTime,
                    }
                );
            await db.SaveAsync(cancellation);
        }

        return Result.Done;
    }
}
