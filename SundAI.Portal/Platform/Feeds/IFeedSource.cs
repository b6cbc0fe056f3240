using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Feeds;

/// <summary>A feature's news for feed readers: only what anyone may see.</summary>
public interface IFeedSource
{
    /// <summary>The word in the feed's address, for instance <c>opslag</c>.</summary>
    string Word { get; }

    /// <summary>The page that shows the same, without a leading slash.</summary>
    string Page { get; }

    /// <summary>What the feed is called, in the reader's language.</summary>
    string Name { get; }

    /// <summary>The newest things, newest first.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="theme">Only those with this theme; null for all.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<FeedEntry>> NewestAsync(PortalDbContext db, string? theme, int take, CancellationToken cancellation);
}

/// <summary>One piece of news.</summary>
/// <param name="Id">The thing's key: its identity in every feed, for ever.</param>
/// <param name="Path">Its page, without a leading slash.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it says, as plain text.</param>
/// <param name="PublishedAt">When anyone could see it first.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Author">The organisation that says it; null for the portal itself.</param>
public sealed record FeedEntry(
    Guid Id,
    string Path,
    string Title,
    string Summary,
    DateTime PublishedAt,
    DateTime UpdatedAt,
    string? Author = null
);
