using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Somebody who asks to speak for an organisation.</summary>
public sealed record MembershipRequest(
    Guid MembershipId,
    string PersonName,
    string OrganisationName,
    string OrganisationSlug,
    bool IsClaim,
    DateTime AskedAt
);

/// <summary>Claims of organisations that have no contact; an administrator decides them.</summary>
internal sealed class ListClaims(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<Page<MembershipRequest>>> HandleAsync(Actor actor, int page, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.IsAdministratorAsync(actor, cancellation)
            ? await Requests
                .Of(db.Set<Membership>().Where(row => row.Role == MembershipRole.Contact), db)
                .ToPageAsync(page, 20, cancellation)
            : Refusal.NotAllowed;
    }
}

/// <summary>Requests that wait for the actor as contact of an organisation, a few a page.</summary>
internal sealed class ListMyRequests(IDbContextFactory<PortalDbContext> contexts)
{
    public const int PageSize = 10;

    public async Task<Page<MembershipRequest>> HandleAsync(Actor actor, int page, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var contactOf =
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where
                actor.UserId != null
                && person.UserId == actor.UserId
                && membership.Status == MembershipStatus.Active
                && membership.Role == MembershipRole.Contact
            select membership.OrganisationId;
        return await Requests
            .Of(db.Set<Membership>().Where(row => row.Role == MembershipRole.Member && contactOf.Contains(row.OrganisationId)), db)
            .ToPageAsync(page, PageSize, cancellation);
    }
}

internal static class Requests
{
    /// <summary>The requests among some memberships, the oldest first.</summary>
    public static IQueryable<MembershipRequest> Of(IQueryable<Membership> memberships, PortalDbContext db) =>
        from membership in memberships
        join person in db.Set<Person>() on membership.PersonId equals person.Id
        join organisation in db.Set<Organisation>() on membership.OrganisationId equals organisation.Id
        where membership.Status == MembershipStatus.Asked
        orderby membership.CreatedAt, membership.Id
        select new MembershipRequest(
            membership.Id,
            person.Name,
            organisation.Name,
            organisation.Slug,
            membership.Role == MembershipRole.Contact,
            membership.CreatedAt
        );
}
