using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Feeds;

/// <summary>
/// Public pages that search engines should know, beside those of everything that can be found by search, which are there by themselves.
/// </summary>
public interface ISitemapSource
{
    /// <summary>How many there are.</summary>
    Task<int> CountAsync(PortalDbContext db, CancellationToken cancellation);

    /// <summary>Some of them, always in the same order.</summary>
    IAsyncEnumerable<SitemapEntry> ReadAsync(PortalDbContext db, int skip, int take);
}

/// <summary>A page, in both languages.</summary>
/// <param name="Path">Without a leading slash and without the language.</param>
/// <param name="ChangedAt">When it last changed, where that is known.</param>
public sealed record SitemapEntry(string Path, DateTime? ChangedAt = null);
