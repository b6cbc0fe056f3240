using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>An organisation that the reader speaks for.</summary>
/// <param name="Dismissed">How many it said »not relevant« of.</param>
public sealed record Dismisser(Guid Id, string Name, int Dismissed);

/// <summary>Whose lists of »not relevant« the actor may see: one for each organisation they speak for.</summary>
internal sealed class ListDismissers(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<IReadOnlyList<Dismisser>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from membership in db.MembershipsOf(actor)
            join organisation in db.Set<Organisation>() on membership.OrganisationId equals organisation.Id
            orderby organisation.Name, organisation.Id
            select new Dismisser(
                organisation.Id,
                organisation.Name,
                db.Set<Dismissal>().Count(row => row.OrganisationId == organisation.Id)
            )
        ).ToListAsync(cancellation);
    }
}
