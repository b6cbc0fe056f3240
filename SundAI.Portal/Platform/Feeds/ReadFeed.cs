using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Feeds;

/// <summary>Gathers the news of all features, or of one. As many queries as there are sources, whatever is stored.</summary>
public sealed class ReadFeed(IDbContextFactory<PortalDbContext> contexts, IEnumerable<IFeedSource> sources)
{
    /// <summary>The most entries of a feed.</summary>
    public const int Most = 50;

    // One kind that comes in great numbers, as organisations after an import, must not push the others out.
    private const int MostOfAKind = 20;

    /// <summary>Every source, in the order of its word.</summary>
    public IReadOnlyList<IFeedSource> Sources { get; } = [.. sources.OrderBy(source => source.Word, StringComparer.Ordinal)];

    /// <summary>The newest of all kinds, of one theme if it is given.</summary>
    public async Task<IReadOnlyList<FeedEntry>> AllAsync(string? theme, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        List<FeedEntry> entries = [];
        foreach (var source in Sources)
        {
            entries.AddRange(await source.NewestAsync(db, theme, MostOfAKind, cancellation));
        }

        return [.. entries.OrderByDescending(entry => entry.UpdatedAt).ThenBy(entry => entry.Id).Take(Most)];
    }

    /// <summary>The newest of one kind.</summary>
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(IFeedSource source, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await source.NewestAsync(db, null, Most, cancellation);
    }
}
