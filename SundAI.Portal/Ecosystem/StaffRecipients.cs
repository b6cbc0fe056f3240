using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>The people who run the portal, as recipients of mails and notifications.</summary>
public static class StaffRecipients
{
    /// <summary>Everybody who has one of the roles, once each.</summary>
    public static Task<List<Recipient>> WithRoleAsync(
        this PortalDbContext db,
        IReadOnlyList<string> roles,
        CancellationToken cancellation
    ) =>
        (
            from person in db.Set<Person>()
            join user in db.Set<IdentityUser<Guid>>() on person.UserId equals user.Id
            where
                (
                    from given in db.Set<IdentityUserRole<Guid>>()
                    join role in db.Set<IdentityRole<Guid>>() on given.RoleId equals role.Id
                    where given.UserId == user.Id && roles.Contains(role.Name!)
                    select given
                ).Any()
            orderby person.Id
            select new Recipient(person.Id, person.Name, user.Email!, person.Language)
        ).ToListAsync(cancellation);
}
