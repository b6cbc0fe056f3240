using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>Who speaks for an organisation, asked of the database at each act.</summary>
public static class EcosystemPolicy
{
    /// <summary>The organisation the actor acts for, when an active membership says so at this moment; else null.</summary>
    public static Task<Guid?> ActingOrganisationAsync(this PortalDbContext db, Actor actor, CancellationToken cancellation) =>
        db.ActingOrganisationAsync(actor, asked: null, cancellation);

    /// <summary>An organisation that was asked for, or the one the actor acts for; null unless the actor speaks for it at this moment.</summary>
    /// <param name="db">The context.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="asked">The organisation; null for the one the actor acts for.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Guid?> ActingOrganisationAsync(
        this PortalDbContext db,
        Actor actor,
        Guid? asked,
        CancellationToken cancellation
    ) => (asked ?? actor.OrganisationId) is { } id && await db.SpeaksForAsync(actor, id, cancellation) ? id : null;

    /// <summary>Whether the actor speaks for an organisation.</summary>
    public static Task<bool> SpeaksForAsync(this PortalDbContext db, Actor actor, Guid organisationId, CancellationToken cancellation) =>
        Active(db, actor, organisationId).AnyAsync(cancellation);

    /// <summary>Whether the actor is a contact of an organisation: edits its profile, decides who joins.</summary>
    public static Task<bool> IsContactOfAsync(this PortalDbContext db, Actor actor, Guid organisationId, CancellationToken cancellation) =>
        Active(db, actor, organisationId).AnyAsync(row => row.Role == MembershipRole.Contact, cancellation);

    /// <summary>Whether anybody is a contact of an organisation; where nobody is, administrators decide who joins.</summary>
    public static Task<bool> HasContactAsync(this PortalDbContext db, Guid organisationId, CancellationToken cancellation) =>
        db.Set<Membership>()
            .AnyAsync(
                row => row.OrganisationId == organisationId && row.Status == MembershipStatus.Active && row.Role == MembershipRole.Contact,
                cancellation
            );

    /// <summary>The organisations that somebody speaks for, as contact or as member: they can be asked and can answer.</summary>
    public static IQueryable<Guid> SpokenFor(this PortalDbContext db) =>
        db.Set<Membership>().Where(row => row.Status == MembershipStatus.Active).Select(row => row.OrganisationId);

    /// <summary>The active memberships of the actor; none for nobody.</summary>
    public static IQueryable<Membership> MembershipsOf(this PortalDbContext db, Actor actor) =>
        from membership in db.Set<Membership>()
        join person in db.Set<Person>() on membership.PersonId equals person.Id
        where actor.UserId != null && person.UserId == actor.UserId && membership.Status == MembershipStatus.Active
        select membership;

    /// <summary>The persons who speak for an organisation that is verified.</summary>
    public static IQueryable<Person> VerifiedSpeakers(this PortalDbContext db) =>
        db.Set<Person>()
            .Where(person =>
                (
                    from membership in db.Set<Membership>()
                    join organisation in db.Set<Organisation>() on membership.OrganisationId equals organisation.Id
                    where
                        membership.PersonId == person.Id && membership.Status == MembershipStatus.Active && organisation.VerifiedAt != null
                    select membership
                ).Any()
            );

    /// <summary>Whether the actor speaks for an organisation that is verified.</summary>
    public static async Task<bool> SpeaksForVerifiedAsync(this PortalDbContext db, Actor actor, CancellationToken cancellation) =>
        actor.IsSignedIn && await db.VerifiedSpeakers().AnyAsync(person => person.UserId == actor.UserId, cancellation);

    /// <summary>The actor as a person; null for nobody.</summary>
    public static Task<Person?> PersonOfAsync(this PortalDbContext db, Actor actor, CancellationToken cancellation) =>
        db.Set<Person>().FirstOrDefaultAsync(person => actor.UserId != null && person.UserId == actor.UserId, cancellation);

    private static IQueryable<Membership> Active(PortalDbContext db, Actor actor, Guid organisationId) =>
        db.MembershipsOf(actor).Where(membership => membership.OrganisationId == organisationId);
}
