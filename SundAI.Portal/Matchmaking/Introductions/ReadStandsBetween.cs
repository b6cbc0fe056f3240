using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Those who act for an organisation read what stands between it and another; where nothing does, and for everybody else, there is none.</summary>
internal sealed class ReadStandsBetween(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<StandsBetween>> HandleAsync(Actor actor, Guid organisationId, CancellationToken cancellation)
    {
        if (actor.OrganisationId is null)
        {
            return Refusal.NotFound;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, cancellation) is not { } own)
        {
            return Refusal.NotFound;
        }

        var all = await StandsBetween.OfAsync(db, own, [organisationId], cancellation);
        return all[organisationId].FirstOrDefault() is { } one ? one : Refusal.NotFound;
    }
}
