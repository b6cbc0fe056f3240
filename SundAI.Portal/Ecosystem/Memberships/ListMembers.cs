using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Whose people, and which page of them.</summary>
public sealed record ListMembersInput(string Slug, int Page = 1);

/// <summary>The people of an organisation, for those who speak for it and administrators; these have no role there.</summary>
public sealed record MembersView(Guid OrganisationId, string Name, string Slug, MembershipRole? ReaderRole, Page<MemberLine> Members)
{
    /// <summary>Whether the reader decides who joins.</summary>
    public bool ReaderIsContact => ReaderRole == MembershipRole.Contact;

    /// <summary>Whether the reader takes others out: contacts do, and administrators.</summary>
    public bool ReaderEnds => ReaderRole is null or MembershipRole.Contact;
}

/// <summary>One of them, or one who has asked.</summary>
public sealed record MemberLine(
    Guid MembershipId,
    string Name,
    string Title,
    MembershipRole Role,
    MembershipStatus Status,
    DateTime Since,
    DateTime? DecidedAt,
    bool IsReader
);

/// <summary>
/// Who speaks for an organisation and who has asked to; nobody else but administrators sees this. Its contacts also see who was refused or taken
/// out and may not ask again yet.
/// </summary>
internal sealed class ListMembers(IDbContextFactory<PortalDbContext> contexts, MembershipLimits limits)
{
    public const int PageSize = 50;

    public async Task<Result<MembersView>> HandleAsync(Actor actor, ListMembersInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var organisation = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(row => row.Slug == input.Slug)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Slug,
            })
            .FirstOrDefaultAsync(cancellation);
        if (organisation is null)
        {
            return Refusal.NotFound;
        }

        var role = await OwnRoleAsync(db, actor, organisation.Id, cancellation);
        if (role is null && !await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var (isContact, since) = (role == MembershipRole.Contact, limits.PausedSince);
        var members = await (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where
                membership.OrganisationId == organisation.Id
                && (
                    membership.Status == MembershipStatus.Active
                    || membership.Status == MembershipStatus.Asked
                    || (
                        isContact
                        && (membership.Status == MembershipStatus.Refused || membership.Status == MembershipStatus.TakenOut)
                        && membership.Role == MembershipRole.Member
                        && membership.DecidedAt > since
                        && person.UserId != null
                    )
                )
            orderby membership.Status == MembershipStatus.Asked descending, membership.Status
                == MembershipStatus.Active descending, membership.CreatedAt, membership.Id
            select new MemberLine(
                membership.Id,
                person.Name,
                person.Title,
                membership.Role,
                membership.Status,
                membership.CreatedAt,
                membership.DecidedAt,
                person.UserId == actor.UserId
            )
        ).ToPageAsync(input.Page, PageSize, cancellation);
        return new MembersView(organisation.Id, organisation.Name, organisation.Slug, role, members);
    }

    private static Task<MembershipRole?> OwnRoleAsync(
        PortalDbContext db,
        Actor actor,
        Guid organisationId,
        CancellationToken cancellation
    ) =>
        (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where
                actor.UserId != null
                && person.UserId == actor.UserId
                && membership.OrganisationId == organisationId
                && membership.Status == MembershipStatus.Active
            select (MembershipRole?)membership.Role
        ).FirstOrDefaultAsync(cancellation);
}
