using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>Somebody who speaks for the same organisation, by name.</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>Who else speaks for an organisation and could act.</summary>
internal static class Colleagues
{
    private const int Most = 100;

    /// <summary>Those who have an account and speak for it, contacts first, then the longest there; not <paramref name="except"/>.</summary>
    public static Task<List<Colleague>> OfAsync(PortalDbContext db, Guid organisation, Guid? except, CancellationToken cancellation) =>
        (
            from membership in Active(db, organisation)
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where person.Id != except && person.UserId != null
            orderby membership.Role == MembershipRole.Contact descending, membership.CreatedAt, membership.Id
            select new Colleague(person.Id, person.Name)
        )
            .Take(Most)
            .ToListAsync(cancellation);

    /// <summary>Whether a person has an account and speaks for an organisation now.</summary>
    public static Task<bool> IsOneAsync(PortalDbContext db, Guid organisation, Guid personId, CancellationToken cancellation) =>
        Active(db, organisation)
            .AnyAsync(
                row => row.PersonId == personId && db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId != null),
                cancellation
            );

    /// <summary>Somebody who was not asked yet, contacts first; null when there is nobody.</summary>
    public static Task<Guid?> AnotherAsync(
        PortalDbContext db,
        Guid organisation,
        IReadOnlyCollection<Guid> asked,
        CancellationToken cancellation
    ) =>
        (
            from membership in Active(db, organisation)
            where !asked.Contains(membership.PersonId)
            where db.Set<Person>().Any(person => person.Id == membership.PersonId && person.UserId != null)
            orderby membership.Role == MembershipRole.Contact descending, membership.CreatedAt, membership.Id
            select (Guid?)membership.PersonId
        ).FirstOrDefaultAsync(cancellation);

    /// <summary>The name of somebody who speaks for an organisation now; empty when they do not.</summary>
    public static async Task<string> SpeakerNameAsync(
        PortalDbContext db,
        Guid organisation,
        Guid? personId,
        CancellationToken cancellation
    ) =>
        await SpeakersOf(db, organisation)
            .Where(person => person.Id == personId)
            .Select(person => person.Name)
            .FirstOrDefaultAsync(cancellation)
        ?? "";

    /// <summary>Those who have an account and speak for an organisation now.</summary>
    public static IQueryable<Person> SpeakersOf(PortalDbContext db, Guid organisation)
    {
        var there = Active(db, organisation);
        return db.Set<Person>().Where(person => person.UserId != null && there.Any(row => row.PersonId == person.Id));
    }

    /// <summary>A person's name; empty when they are gone.</summary>
    public static async Task<string> NameAsync(PortalDbContext db, Guid? personId, CancellationToken cancellation) =>
        await db.Set<Person>()
            .Where(person => person.Id == personId && person.UserId != null)
            .Select(person => person.Name)
            .FirstOrDefaultAsync(cancellation)
        ?? "";

    private static IQueryable<Membership> Active(PortalDbContext db, Guid organisation) =>
        db.Set<Membership>().Where(row => row.OrganisationId == organisation && row.Status == MembershipStatus.Active);
}
