using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Ecosystem;

/// <summary>Somebody a mail goes to, in their language.</summary>
public sealed record Recipient(Guid PersonId, string Name, string Email, Language Language)
{
    /// <summary>Where the mail goes.</summary>
    public MailTo Mailbox => new(PersonId, Email, Language);
}

/// <summary>
/// Persons with the addresses of their accounts: for mails, never for a page. Whoever has no account any more is nobody's recipient.
/// </summary>
public static class Recipients
{
    /// <summary>Some persons, once each.</summary>
    /// <param name="db">The context.</param>
    /// <param name="wanted">Which of them.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task<List<Recipient>> RecipientsAsync(
        this PortalDbContext db,
        Expression<Func<Person, bool>> wanted,
        CancellationToken cancellation
    ) => Of(db, db.Set<Person>().Where(wanted)).ToListAsync(cancellation);

    /// <summary>One person; null when they have no account.</summary>
    public static Task<Recipient?> RecipientAsync(this PortalDbContext db, Guid? personId, CancellationToken cancellation) =>
        Of(db, db.Set<Person>().Where(person => person.Id == personId)).FirstOrDefaultAsync(cancellation);

    /// <summary>Everybody who has one of the roles, once each.</summary>
    public static Task<List<Recipient>> WithRoleAsync(
        this PortalDbContext db,
        IReadOnlyList<string> roles,
        CancellationToken cancellation
    ) =>
        db.RecipientsAsync(
            person =>
                (
                    from given in db.Set<IdentityUserRole<Guid>>()
                    join role in db.Set<IdentityRole<Guid>>() on given.RoleId equals role.Id
                    where given.UserId == person.UserId && roles.Contains(role.Name!)
                    select given
                ).Any(),
            cancellation
        );

    /// <summary>The persons who speak for an organisation, the longest there first; all of them, or the first <paramref name="most"/>.</summary>
    public static Task<List<Recipient>> RecipientsAsync(
        this PortalDbContext db,
        Guid organisationId,
        bool contactsOnly,
        CancellationToken cancellation,
        int most = int.MaxValue
    ) =>
        (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            join user in db.Set<IdentityUser<Guid>>() on person.UserId equals user.Id
            where
                membership.OrganisationId == organisationId
                && membership.Status == MembershipStatus.Active
                && (!contactsOnly || membership.Role == MembershipRole.Contact)
            orderby membership.CreatedAt, membership.Id
            select new Recipient(person.Id, person.Name, user.Email!, person.Language)
        )
            .Take(most)
            .ToListAsync(cancellation);

    private static IQueryable<Recipient> Of(PortalDbContext db, IQueryable<Person> persons) =>
        from person in persons
        join user in db.Set<IdentityUser<Guid>>() on person.UserId equals user.Id
        orderby person.Id
        select new Recipient(person.Id, person.Name, user.Email!, person.Language);
}
