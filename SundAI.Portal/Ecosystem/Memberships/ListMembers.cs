using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>The people of an organisation, for those who speak for it.</summary>
public sealed record MembersView(Guid OrganisationId, string Name, string Slug, bool ReaderIsContact, IReadOnlyList<MemberLine> Members);

/// <summary>One of them, or one who has asked.</summary>
public sealed record MemberLine(
    Guid MembershipId,
    string Name,
    string Title,
    MembershipRole Role,
    MembershipStatus Status,
    DateTime Since,
    bool IsReader
);

/// <summary>Who speaks for an organisation and who has asked to; nobody else sees this.</summary>
internal sealed class ListMembers(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<MembersView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var organisation = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(row => row.Slug == slug)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Slug,
            })
            .FirstOrDefaultAsync(cancellation);
        if (organisation is null || !await db.SpeaksForAsync(actor, organisation.Id, cancellation))
        {
            return Refusal.NotFound;
        }

        var members = await (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where
                membership.OrganisationId == organisation.Id
                && (membership.Status == MembershipStatus.Active || membership.Status == MembershipStatus.Asked)
            orderby membership.Status == MembershipStatus.Asked descending, membership.CreatedAt
            select new MemberLine(
                membership.Id,
                person.Name,
                person.Title,
                membership.Role,
                membership.Status,
                membership.CreatedAt,
                person.UserId == actor.UserId
            )
        ).ToListAsync(cancellation);
        var isContact = members.Any(member => member is { IsReader: true, Role: MembershipRole.Contact, Status: MembershipStatus.Active });
        return new MembersView(organisation.Id, organisation.Name, organisation.Slug, isContact, members);
    }
}
