using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whom to show again.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="OwnId">Who takes it back; null for the organisation the actor acts for.</param>
public sealed record RestorePartnerInput(Guid PartnerId, Guid? OwnId = null);

/// <summary>Takes »not relevant« of a partner back. Taking it back twice is no mistake.</summary>
internal sealed class RestorePartner(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, RestorePartnerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, input.OwnId, cancellation) is not { } own)
        {
            return Refusal.NotAllowed;
        }

        await db.Set<Dismissal>()
            .Where(row => row.OrganisationId == own && row.PartnerId == input.PartnerId)
            .ExecuteDeleteAsync(cancellation);
        return Result.Done;
    }
}
