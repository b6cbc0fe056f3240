using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Whose people, and which page of them.</summary>
public sealed record ListMembersInput(string Slug, int Page = 1);

/// <summary>The people of an organisation, for those who speak for it and administrators.</summary>
/// <param name="ReaderRole">What the reader is there; null for an administrator who does not speak for it.</param>
/// <param name="ReaderEnds">Whether the reader takes others out, and lets them back in: contacts do, and administrators.</param>
/// <param name="PauseDays">How many days who is taken out waits before asking again.</param>
public sealed record MembersView(
    Guid OrganisationId,
    string Name,
    string Slug,
    MembershipRole? ReaderRole,
    bool ReaderEnds,
    int PauseDays,
    Page<MemberLine> Members
)
{
    /// <summary>Whether the reader decides who joins.</summary>
    public bool ReaderIsContact => ReaderRole == MembershipRole.Contact;
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
/// Who speaks for an organisation and who has asked to; nobody else but administrators sees this. These and its contacts also see who was
/// refused or taken out and may not ask again yet.
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
        var ends = role == MembershipRole.Contact || await db.IsAdministratorAsync(actor, cancellation);
        if (role is null && !ends)
        {
            return Refusal.NotAllowed;
        }

        var since = limits.PausedSince;
        var members = await (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where
                membership.OrganisationId == organisation.Id
                && (
                    membership.Status == MembershipStatus.Active
                    || membership.Status == MembershipStatus.Asked
                    || (
                        ends
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
        return new MembersView(organisation.Id, organisation.Name, organisation.Slug, role, ends, limits.PauseDays, members);
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
