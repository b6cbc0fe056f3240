using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>An organisation that one may follow, and whether one does.</summary>
public sealed record FollowableOrganisation(string Slug, string Name, bool IsFollowed);

/// <summary>What the button that follows an organisation must know. Null where there is no such organisation.</summary>
internal sealed class ReadOrganisationFollow(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<FollowableOrganisation?> HandleAsync(Actor actor, Guid organisationId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var mine = db.Set<OrganisationFollow>()
            .Where(row =>
                actor.UserId != null && db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId == actor.UserId)
            );
        return await db.Set<Organisation>()
            .Where(row => row.Id == organisationId)
            .Select(row => new FollowableOrganisation(row.Slug, row.Name, mine.Any(follow => follow.OrganisationId == row.Id)))
            .FirstOrDefaultAsync(cancellation);
    }
}
