using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>Remembers that a save on this node has changed search rows, so that the next search reads them first.</summary>
public sealed class SearchSignal : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, SearchSignal> pending = [];
    private int raised;

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        // Asked before the save, since it forgets what is deleted, and raised again after it.
        if (eventData.Context!.ChangeTracker.Entries<SearchRow>().Any(entry => entry.State is not EntityState.Unchanged))
        {
            pending.AddOrUpdate(eventData.Context, this);
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    /// <inheritdoc />
    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (pending.Remove(eventData.Context!))
        {
            Raise();
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }

    /// <summary>Says that something has changed.</summary>
    public void Raise() => Interlocked.Exchange(ref raised, 1);

    /// <summary>Whether something has changed since the last time this was asked.</summary>
    internal bool Take() => Interlocked.Exchange(ref raised, 0) == 1;
}
