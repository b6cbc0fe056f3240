using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>Remembers that this node has changed search rows, so that the next search reads them first.</summary>
public sealed class SearchSignal : CommitInterceptor
{
    private int raised;

    /// <summary>Says that something has changed.</summary>
    public void Raise() => Interlocked.Exchange(ref raised, 1);

    /// <summary>Whether something has changed since the last time this was asked.</summary>
    internal bool Take() => Interlocked.Exchange(ref raised, 0) == 1;

    /// <inheritdoc />
    protected override bool Concerns(ChangeTracker saving) =>
        saving.Entries<SearchRow>().Any(entry => entry.State is not EntityState.Unchanged);

    /// <inheritdoc />
    protected override void Committed() => Raise();
}
