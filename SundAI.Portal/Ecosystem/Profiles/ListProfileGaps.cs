using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>What is missing in an organisation's profile.</summary>
public sealed record MissingParts(string Slug, IReadOnlyList<ProfilePart> Parts);

/// <summary>What is missing in the profile of the organisation that the actor acts for or names: for its contacts, who can add it.</summary>
internal sealed class ListProfileGaps(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<MissingParts>> HandleAsync(Actor actor, Guid? organisationId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var id = organisationId ?? actor.OrganisationId;
        var active =
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where membership.OrganisationId == id && membership.Status == MembershipStatus.Active
            select new
            {
                membership.Role,
                person.UserId,
                person.IsListed,
            };
        var found = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(row =>
                row.Id == id && actor.UserId != null && active.Any(one => one.UserId == actor.UserId && one.Role == MembershipRole.Contact)
            )
            .Select(row => new
            {
                Organisation = row,
                Tagged = db.Set<Tag>().Where(tag => tag.OwnerId == row.Id).Select(tag => tag.Kind).ToList(),
                HasLogo = db.Set<OrganisationLogo>().Any(logo => logo.OrganisationId == row.Id),
                HasPeople = active.Any(one => one.IsListed),
            })
            .FirstOrDefaultAsync(cancellation);
        return found is null
            ? Refusal.NotAllowed
            : new MissingParts(
                found.Organisation.Slug,
                ProfileGaps.Missing(ProfileStates.State(found.Organisation, found.Tagged, found.HasPeople, found.HasLogo))
            );
    }
}
