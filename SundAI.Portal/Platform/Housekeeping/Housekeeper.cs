using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Platform.Housekeeping;

/// <summary>Throws away what has done its work, so that nothing grows for ever and no name is kept for nothing.</summary>
public sealed class Housekeeper(IDbContextFactory<PortalDbContext> contexts, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan KeepEvents = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepMails = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeepGivenUp = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeepDrafts = TimeSpan.FromDays(90);

    /// <summary>Goes through the house once. Each sweep stands alone, and all of them may be cut short at any time.</summary>
    public async Task SweepAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var (events, mails, givenUp, drafts) = (now - KeepEvents, now - KeepMails, now - KeepGivenUp, now - KeepDrafts);
        // Who has heard them goes with them.
        await db.Set<OutboxEvent>().Where(row => row.DoneAt < events).ExecuteDeleteAsync(cancellation);
        await db.Set<OutgoingMail>().Where(mail => mail.SentAt < mails).ExecuteDeleteAsync(cancellation);
        await db.Set<OutgoingMail>()
            .Where(mail => mail.SentAt == null && mail.Attempts >= OutgoingMail.GiveUpAfter && mail.NotBefore < givenUp)
            .ExecuteDeleteAsync(cancellation);
        await db.Set<Draft>().Where(draft => draft.SavedAt < drafts).ExecuteDeleteAsync(cancellation);
        await using var scope = scopes.CreateAsyncScope();
        foreach (var feature in scope.ServiceProvider.GetServices<IHousekeeping>())
        {
            await feature.SweepAsync(cancellation);
        }
    }
}
