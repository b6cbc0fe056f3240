using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>
/// The ranked index of this node, kept in step with the search rows. What is saved on this node is found by the next search; what another
/// node saved, a few seconds later. After the start it is built behind the first answers.
/// </summary>
internal sealed class RankedSearch(IDbContextFactory<PortalDbContext> contexts, SearchSignal signal, TimeProvider clock) : IDisposable
{
    private const int Batch = 500;

    // A save may become visible later than one that began after it.
    private const long Overlap = 60_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly RankedIndex index = new();
    private readonly Dictionary<int, Guid> known = [];
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private long newest;
    private volatile bool isBuilt;
    private Task? building;

    /// <summary>How many bytes the index takes in memory.</summary>
    public long Bytes => index.Bytes;

    /// <summary>
    /// Searches what this node has seen, and first reads what was saved here since. Null while the index is still being built after
    /// a moment of waiting for it.
    /// </summary>
    public async Task<RankedHits?> SearchAsync(RankedQuestion question, CancellationToken cancellation)
    {
        if (!isBuilt && !await IsBuiltSoonAsync(cancellation))
        {
            return null;
        }

        if (signal.Take())
        {
            await CatchUpAsync(cancellation);
        }

        return index.Search(question);
    }

    /// <summary>Which of some searches a row answers whole: each of their words is said, as search reads words. The index is made to know the row.</summary>
    public async Task<IReadOnlySet<string>> SaidByAsync(SearchRow row, IReadOnlyCollection<string> searches, CancellationToken cancellation)
    {
        if (searches.Count == 0)
        {
            return new HashSet<string>();
        }

        // Whichever node saved it.
        await CatchUpAsync(cancellation);
        return index.SaidBy(row.Id, searches);
    }

    /// <summary>Reads what is new, changed or gone since the last time; everything at the first.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await PutChangedAsync(db, cancellation);
            await RemoveGoneAsync(db, cancellation);
            index.Show();
            isBuilt = true;
        }
        catch
        {
            signal.Raise();
            throw;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        index.Dispose();
        oneAtATime.Dispose();
    }

    private async Task<bool> IsBuiltSoonAsync(CancellationToken cancellation)
    {
        lock (known)
        {
            building = building is null or { IsFaulted: true } ? CatchUpAsync(CancellationToken.None) : building;
        }

        try
        {
            await building.WaitAsync(Patience, clock, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task PutChangedAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var since = newest - Overlap;
        var stamps = await db.Set<SearchRow>()
            .Where(row => row.Changed >= since)
            .Select(row => new
            {
                row.Id,
                row.Stamp,
                row.Changed,
            })
            .ToListAsync(cancellation);
        foreach (var ids in stamps.Where(row => known.GetValueOrDefault(row.Id) != row.Stamp).Select(row => row.Id).Chunk(Batch))
        {
            foreach (var row in await db.Set<SearchRow>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation))
            {
                index.Put(row.Id, row);
                known[row.Id] = row.Stamp;
            }
        }

        newest = Math.Max(newest, stamps.Select(row => row.Changed).DefaultIfEmpty().Max());
    }

    private async Task RemoveGoneAsync(PortalDbContext db, CancellationToken cancellation)
    {
        if (await db.Set<SearchRow>().CountAsync(cancellation) == known.Count)
        {
            return;
        }

        var there = await db.Set<SearchRow>().Select(row => row.Id).ToHashSetAsync(cancellation);
        foreach (var gone in known.Keys.Where(id => !there.Contains(id)).ToList())
        {
            index.Remove(gone);
            known.Remove(gone);
        }
    }
}
