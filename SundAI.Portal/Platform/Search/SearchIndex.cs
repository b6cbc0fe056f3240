using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Search;

/// <summary>Keeps the index in step: use cases put and remove entries in the same save as the thing itself.</summary>
public static class SearchIndex
{
    /// <summary>Adds an entry to what the context will save, or brings the one that is there up to date.</summary>
    public static async Task PutAsync(PortalDbContext db, SearchEntry entry, CancellationToken cancellation)
    {
        var row = await FindAsync(db, entry.Kind, entry.EntityId, cancellation);
        if (row is null)
        {
            db.Set<SearchRow>().Add(new SearchRow().Become(entry));
        }
        else
        {
            row.Become(entry);
        }
    }

    /// <summary>Takes an entry out with the next save.</summary>
    public static async Task RemoveAsync(PortalDbContext db, string kind, Guid entityId, CancellationToken cancellation)
    {
        if (await FindAsync(db, kind, entityId, cancellation) is { } row)
        {
            db.Set<SearchRow>().Remove(row);
        }
    }

    /// <summary>
    /// The keys of the things of one kind that a reader's words find, to be used inside another query. Null when the words
    /// are empty: then nothing is asked and everything matches.
    /// </summary>
    public static IQueryable<Guid>? Matches(PortalDbContext db, string kind, string? words)
    {
        return string.IsNullOrWhiteSpace(words) ? null : Rows(db, words).Where(row => row.Kind == kind).Select(row => row.EntityId);
    }

    /// <summary>The rows that a reader's words find, whoever may see them; none for words without a letter or digit.</summary>
    public static IQueryable<SearchRow> Rows(PortalDbContext db, string words)
    {
        var query = SearchQuery.Parse(words);
        if (query.IsEmpty)
        {
            return db.Set<SearchRow>().Where(_ => false);
        }

        return db.Database.IsSqlite()
            ? db.Set<SearchRow>()
                .FromSql(
                    $"""SELECT * FROM "SearchRows" WHERE "Id" IN (SELECT rowid FROM "SearchWords" WHERE "SearchWords" MATCH {query.ToFts5()})"""
                )
            : db.Set<SearchRow>()
                .FromSql(
                    $"""SELECT * FROM "SearchRows" WHERE to_tsvector('simple', "Words") @@ to_tsquery('simple', {query.ToTsQuery()})"""
                );
    }

    private static async Task<SearchRow?> FindAsync(PortalDbContext db, string kind, Guid entityId, CancellationToken cancellation) =>
        db.Set<SearchRow>().Local.FirstOrDefault(row => row.Kind == kind && row.EntityId == entityId)
        ?? await db.Set<SearchRow>().FirstOrDefaultAsync(row => row.Kind == kind && row.EntityId == entityId, cancellation);
}
