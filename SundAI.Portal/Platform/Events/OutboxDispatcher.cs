using System.Reflection;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Events;

/// <summary>
/// Tells stored events to their listeners, the oldest first, each listener until it has heard. An event that a listener cannot take is
/// told again later and holds nobody up, so no listener may count on the order.
/// </summary>
public sealed class OutboxDispatcher(
    IDbContextFactory<PortalDbContext> contexts,
    IServiceScopeFactory scopes,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger
)
{
    private const int BatchSize = 50;
    private readonly SemaphoreSlim oneAtATime = new(1, 1);

    /// <summary>Tells everything that waits, and what that causes in turn. Returns how many events were told.</summary>
    public async Task<int> DrainAsync(CancellationToken cancellation = default)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            var told = 0;
            for (int count; (count = await TellBatchAsync(cancellation)) > 0; )
            {
                told += count;
            }

            return told;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<int> TellBatchAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Set<OutboxEvent>()
            .Where(row => row.DoneAt == null && (row.NotBefore == null || row.NotBefore <= now))
            .OrderBy(row => row.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        foreach (var row in waiting)
        {
            await TellAsync(db, row, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return waiting.Count;
    }

    private async Task TellAsync(PortalDbContext db, OutboxEvent row, CancellationToken cancellation)
    {
        try
        {
            if (row.Read() is { } happened)
            {
                await TellListenersAsync(db, row.Id, happened, cancellation);
            }

            row.Done(clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(exception, "Telling event {Type} {Id} failed", row.Type, row.Id);
            row.Failed(exception, clock.GetUtcNow().UtcDateTime);
        }
    }

    private async Task TellListenersAsync(PortalDbContext db, Guid id, object happened, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<EventBeingTold>().Id = id;
        var contract = typeof(IListener<>).MakeGenericType(happened.GetType());
        var hear = contract.GetMethod(nameof(IListener<object>.HearAsync))!;
        var heard = await db.Set<OutboxDelivery>().Where(row => row.EventId == id).Select(row => row.Listener).ToListAsync(cancellation);
        foreach (var listener in scope.ServiceProvider.GetServices(contract))
        {
            var name = listener!.GetType().FullName!;
            if (heard.Contains(name))
            {
                continue;
            }

            await (Task)hear.Invoke(listener, BindingFlags.DoNotWrapExceptions, null, [happened, cancellation], null)!;
            db.Set<OutboxDelivery>().Add(new OutboxDelivery { EventId = id, Listener = name });
            await db.SaveChangesAsync(cancellation);
        }
    }
}
