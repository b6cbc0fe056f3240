using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Housekeeping;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>
/// Erases accounts whose address nobody confirmed within thirty days: an address that was mistyped, or another person's. One whose
/// link was sent again a moment ago stays while the link is good.
/// </summary>
internal sealed class ForgetUnconfirmed(
    UserManager<IdentityUser<Guid>> users,
    PortalDbContext db,
    AccountErasure erasure,
    TimeProvider clock
) : IHousekeeping
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    public async Task SweepAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var linked = (now - LinkTokens.Lifetime).UtcDateTime;
        // Few at any time, since they go.
        var waiting = await db.Set<IdentityUser<Guid>>()
            .Where(user => !user.EmailConfirmed)
            .Where(user =>
                !db.Set<OutgoingMail>().Any(mail => mail.CreatedAt > linked && mail.Concerns.Any(concern => concern.Who == user.Id))
            )
            .Select(user => user.Id)
            .ToListAsync(cancellation);
        foreach (var id in waiting.Where(id => MadeAt(id) < now - Keep))
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            // Whoever confirms it at this instant keeps it: the account is deleted only as it was read.
            if (
                await users.FindByIdAsync(id.ToString()) is { EmailConfirmed: false } user
                && (await erasure.EraseAsync(user, cancellation)).Succeeded
            )
            {
                await transaction.CommitAsync(cancellation);
            }
        }
    }

    /// <summary>Identity stores no such date, but the key tells it.</summary>
    private static DateTimeOffset MadeAt(Guid id) => DateTimeOffset.FromUnixTimeMilliseconds(KeyTime.Milliseconds(id));
}
