using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Mail;

/// <summary>Sends the mails that wait, one after the other, and tries again later what a server refuses.</summary>
public sealed class MailDispatcher(
    IDbContextFactory<PortalDbContext> contexts,
    IMailTransport transport,
    IOptionsMonitor<MailOptions> options,
    TimeProvider clock,
    ILogger<MailDispatcher> logger
)
{
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Sends what waits now. Returns how many went out.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellation = default)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            var waiting = await db.Set<OutgoingMail>()
                .Where(mail =>
                    mail.SentAt == null && mail.Attempts < OutgoingMail.GiveUpAfter && (mail.NotBefore == null || mail.NotBefore <= now)
                )
                .OrderBy(mail => mail.Id)
                .Select(mail => mail.Id)
                .Take(100)
                .ToListAsync(cancellation);
            var sent = 0;
            foreach (var id in waiting)
            {
                // Read at the last moment: whoever it names may have been erased since.
                db.ChangeTracker.Clear();
                if (await db.Set<OutgoingMail>().FirstOrDefaultAsync(mail => mail.Id == id, cancellation) is { } mail)
                {
                    sent += await SendAsync(mail, cancellation) ? 1 : 0;
                    await db.SaveAsync(cancellation);
                }
            }

            return sent;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            var message = new MimeMessage
            {
                Subject = mail.Subject,
                Body = new TextPart("plain") { Text = mail.Text },
            };
            message.From.Add(MailboxAddress.Parse(options.CurrentValue.From));
            message.To.Add(MailboxAddress.Parse(mail.To));
            await transport.SendAsync(mail.Id, message, cancellation);
            mail.Sent(clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.LogWarning("Mail {Id} did not go out: {Reason}", mail.Id, exception.GetType().Name);
            mail.Failed(clock.GetUtcNow().UtcDateTime);
            return false;
        }
    }
}
