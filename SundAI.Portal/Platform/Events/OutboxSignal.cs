using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Events;

/// <summary>Wakes the outbox when this node has stored an event.</summary>
public sealed class OutboxSignal : CommitInterceptor
{
    private readonly SemaphoreSlim waiting = new(0, 1);

    /// <summary>Waits for the next wake-up, or for the time to pass; whether it was woken.</summary>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellation) => waiting.WaitAsync(atMost, cancellation);

    /// <inheritdoc />
    protected override bool Concerns(ChangeTracker saving) => saving.Entries<OutboxEvent>().Any(entry => entry.State is EntityState.Added);

    /// <inheritdoc />
    protected override void Committed()
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
