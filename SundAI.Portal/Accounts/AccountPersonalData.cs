using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Accounts;

/// <summary>The account itself, its passkeys, unfinished drafts and the mails to it. Passwords and secrets are not handed out.</summary>
internal sealed class AccountPersonalData : IPersonalData
{
    public string Part => "account";

    public int Floor => 2;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var user = await db.Set<IdentityUser<Guid>>().AsNoTracking().SingleAsync(user => user.Id == userId, cancellation);
        var roles =
            from given in db.Set<IdentityUserRole<Guid>>()
            join role in db.Set<IdentityRole<Guid>>() on given.RoleId equals role.Id
            where given.UserId == userId
            select role.Name;
        var passkeys = await db.Set<IdentityUserPasskey<Guid>>()
            .AsNoTracking()
            .Where(passkey => passkey.UserId == userId)
            .ToListAsync(cancellation);
        return new
        {
            user.Email,
            user.EmailConfirmed,
            SecondStep = user.TwoFactorEnabled,
            Roles = await roles.ToListAsync(cancellation),
            Passkeys = passkeys.Select(passkey => new { passkey.Data.Name, passkey.Data.CreatedAt }),
            Drafts = await db.Set<Draft>()
                .Where(draft => draft.UserId == userId)
                .Select(draft => new { draft.Key, draft.Json })
                .ToListAsync(cancellation),
            Mails = await db.Set<OutgoingMail>()
                .Where(mail => mail.To == user.Email || mail.Concerns.Any(row => row.Who == userId))
                .Select(mail => new { mail.CreatedAt, mail.Subject })
                .ToListAsync(cancellation),
        };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var email = await db.Set<IdentityUser<Guid>>()
            .Where(user => user.Id == userId)
            .Select(user => user.Email)
            .SingleAsync(cancellation);
        await db.ForgetMailsAsync(userId, cancellation);
        await db.Set<OutgoingMail>().Where(mail => mail.To == email).ExecuteDeleteAsync(cancellation);
        await db.Set<Draft>().Where(draft => draft.UserId == userId).ExecuteDeleteAsync(cancellation);
    }
}
