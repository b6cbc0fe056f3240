using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>The person of an account, their memberships and what they follow. Erasing keeps a nameless person where others refer to it.</summary>
internal sealed class EcosystemPersonalData(ContactSuccession succession, TimeProvider clock) : IPersonalData
{
    public string Part => "person";

    public int Floor => 3;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(row => row.UserId == userId, cancellation);
        if (person is null)
        {
            return null;
        }

        var memberships = await (
            from membership in db.Set<Membership>()
            join organisation in db.Set<Organisation>() on membership.OrganisationId equals organisation.Id
            where membership.PersonId == person.Id
            orderby membership.CreatedAt
            select new
            {
                organisation.Name,
                membership.Role,
                membership.Status,
                membership.CreatedAt,
                membership.DecidedAt,
            }
        ).ToListAsync(cancellation);
        var follows = await db.Set<ThemeFollow>()
            .Where(row => row.PersonId == person.Id)
            .OrderBy(row => row.Since)
            .Select(row => new { row.ThemeSlug, row.Since })
            .ToListAsync(cancellation);
        var competences = (await Tags.OfAsync(db, [person.Id], cancellation))[person.Id].Of(TermKind.Competence);
        var followedOrganisations = await (
            from follow in db.Set<OrganisationFollow>()
            join organisation in db.Set<Organisation>() on follow.OrganisationId equals organisation.Id
            where follow.PersonId == person.Id
            orderby follow.Since
            select new { organisation.Name, follow.Since }
        ).ToListAsync(cancellation);
        return new
        {
            person.Name,
            person.Title,
            person.About,
            person.AskAbout,
            person.Orcid,
            Speaks = person.Languages,
            Competences = competences,
            person.Phone,
            person.Language,
            person.IsListed,
            Memberships = memberships,
            Follows = follows,
            FollowedOrganisations = followedOrganisations,
        };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var person = await db.Set<Person>().FirstOrDefaultAsync(row => row.UserId == userId, cancellation);
        if (person is null)
        {
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var speaksFor = await db.Set<Membership>()
            .Where(row => row.PersonId == person.Id && row.Status == MembershipStatus.Active)
            .Select(row => row.OrganisationId)
            .Order()
            .ToListAsync(cancellation);
        foreach (var organisation in speaksFor)
        {
            // Others of it may go at this moment too.
            await db.WaitForOrganisationAsync(organisation, cancellation);
        }

        var memberships = await db.Set<Membership>().Where(row => row.PersonId == person.Id).ToListAsync(cancellation);
        foreach (var membership in memberships)
        {
            var wasContact = membership is { Status: MembershipStatus.Active, Role: MembershipRole.Contact };
            membership.End(now);
            if (wasContact)
            {
                await succession.FollowAsync(db, membership.OrganisationId, cancellation);
            }
        }

        db.Set<ThemeFollow>().RemoveRange(await db.Set<ThemeFollow>().Where(row => row.PersonId == person.Id).ToListAsync(cancellation));
        await Tags.ClearAsync(db, person.Id, cancellation);
        db.Set<OrganisationFollow>()
            .RemoveRange(await db.Set<OrganisationFollow>().Where(row => row.PersonId == person.Id).ToListAsync(cancellation));
        await SearchIndex.RemoveAsync(db, nameof(Person), person.Id, cancellation);
        await db.ForgetMailsAsync(person.Id, cancellation);
        person.Erase(FormerMember);
    }

    /// <summary>What stands in the database for somebody who is gone; pages show it in the reader's language.</summary>
    public const string FormerMember = "?";
}
