using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>The organisations that one follows, by name, a page of them; none for somebody who is not signed in.</summary>
internal sealed class ListFollowedOrganisations(IDbContextFactory<PortalDbContext> contexts)
{
    private const int PageSize = 10;

    public async Task<Page<FollowableOrganisation>> HandleAsync(Actor actor, int page, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return new Page<FollowableOrganisation>([], 1, PageSize, 0);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from follow in db.Set<OrganisationFollow>()
            join person in db.Set<Person>() on follow.PersonId equals person.Id
            join organisation in db.Set<Organisation>() on follow.OrganisationId equals organisation.Id
            where person.UserId == actor.UserId
            orderby organisation.Name, organisation.Id
            select new FollowableOrganisation(organisation.Slug, organisation.Name, true)
        ).ToPageAsync(page, PageSize, cancellation);
    }
}
