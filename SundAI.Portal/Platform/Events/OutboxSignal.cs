using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SundAI.Portal.Platform.Events;

/// <summary>Wakes the outbox when a save on this node has stored an event.</summary>
public sealed class OutboxSignal : SaveChangesInterceptor
{
    private readonly SemaphoreSlim waiting = new(0, 1);

    /// <inheritdoc />
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context!.ChangeTracker.Entries<OutboxEvent>().Any(entry => entry.Entity.DoneAt is null))
        {
            Wake();
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    /// <summary>Waits for the next wake-up, or for the time to pass.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => waiting.WaitAsync(atMost, cancellation);

    private void Wake()
    {
        if (waiting.CurrentCount == 0)
        {
            try
            {
                waiting.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else woke it between the look and the release: it is awake, which is all that is wanted.
            }
        }
    }
}
