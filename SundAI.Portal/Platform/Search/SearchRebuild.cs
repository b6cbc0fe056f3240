using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Search;

/// <summary>How far building the index anew is.</summary>
/// <param name="Kind">The kind that is read.</param>
/// <param name="Done">How many of it are in place.</param>
public sealed record SearchRebuildProgress(string Kind, int Done);

/// <summary>
/// Builds the index anew from what the features hold: entries that are missing or differ are put right, those of nothing are taken out.
/// Needed when names of the taxonomy or the way texts are analysed have changed.
/// </summary>
public sealed class SearchRebuild(IDbContextFactory<PortalDbContext> contexts, IEnumerable<ISearchSource> sources)
{
    private const int Batch = 200;

    /// <summary>Does it in one transaction, in batches. Answers how many entries there are.</summary>
    public async Task<int> RunAsync(IProgress<SearchRebuildProgress>? progress, CancellationToken cancellation)
    {
        // Read on a connection of its own, since PostgreSQL takes no second command while the first one is read.
        await using var reading = await contexts.CreateDbContextAsync(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!db.Database.IsSqlite())
        {
            // Who saves meanwhile waits and writes after, so nothing newer is overwritten. SQLite has one writer anyway.
            await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "SearchRows" IN SHARE ROW EXCLUSIVE MODE""", cancellation);
        }

        var kinds = new List<string>();
        var total = 0;
        foreach (var source in sources)
        {
            kinds.Add(source.Kind);
            total += await PutAllAsync(db, source, reading, progress, cancellation);
        }

        await db.Set<SearchRow>().Where(row => !kinds.Contains(row.Kind)).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return total;
    }

    private static async Task<int> PutAllAsync(
        PortalDbContext db,
        ISearchSource source,
        PortalDbContext reading,
        IProgress<SearchRebuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var seen = new HashSet<Guid>();
        await foreach (var entries in source.ReadAllAsync(reading).Chunk(Batch).WithCancellation(cancellation))
        {
            var ids = Array.ConvertAll(entries, entry => entry.EntityId);
            var there = await db.Set<SearchRow>()
                .Where(row => row.Kind == source.Kind && ids.Contains(row.EntityId))
                .ToDictionaryAsync(row => row.EntityId, cancellation);
            foreach (var entry in entries.Where(entry => seen.Add(entry.EntityId)))
            {
                if (!there.TryGetValue(entry.EntityId, out var row))
                {
                    db.Set<SearchRow>().Add(row = new SearchRow());
                }

                row.Become(entry);
            }

            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            progress?.Report(new SearchRebuildProgress(source.Kind, seen.Count));
        }

        await RemoveStraysAsync(db, source.Kind, seen, cancellation);
        return seen.Count;
    }

    private static async Task RemoveStraysAsync(PortalDbContext db, string kind, HashSet<Guid> seen, CancellationToken cancellation)
    {
        var rows = await db.Set<SearchRow>()
            .Where(row => row.Kind == kind)
            .Select(row => new { row.Id, row.EntityId })
            .ToListAsync(cancellation);
        foreach (var strays in rows.Where(row => !seen.Contains(row.EntityId)).Select(row => row.Id).Chunk(Batch))
        {
            await db.Set<SearchRow>().Where(row => strays.Contains(row.Id)).ExecuteDeleteAsync(cancellation);
        }
    }
}
