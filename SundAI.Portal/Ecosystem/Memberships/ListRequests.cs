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
            ? await Requests.Of(db).Where(row => row.IsClaim).OrderBy(row => row.AskedAt).ToPageAsync(page, 20, cancellation)
            : Refusal.NotAllowed;
    }
}

/// <summary>Requests that wait for the actor as contact of an organisation.</summary>
internal sealed class ListMyRequests(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<IReadOnlyList<MembershipRequest>> HandleAsync(Actor actor, CancellationToken cancellation)
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
        return await Requests.Of(db, contactOf).OrderBy(row => row.AskedAt).Take(20).ToListAsync(cancellation);
    }
}

internal static class Requests
{
    public static IQueryable<MembershipRequest> Of(PortalDbContext db, IQueryable<Guid>? organisations = null) =>
        from membership in organisations is null
            ? db.Set<Membership>()
            : db.Set<Membership>().Where(row => organisations.Contains(row.OrganisationId))
        join person in db.Set<Person>() on membership.PersonId equals person.Id
        join organisation in db.Set<Organisation>() on membership.OrganisationId equals organisation.Id
        where membership.Status == MembershipStatus.Asked
        select new MembershipRequest(
            membership.Id,
            person.Name,
            organisation.Name,
            organisation.Slug,
            membership.Role == MembershipRole.Contact,
            membership.CreatedAt
        );
}
