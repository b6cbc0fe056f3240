using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Platform.Feeds;

/// <summary>The front page and every page that header and footer lead to.</summary>
internal sealed class FramePages(IEnumerable<NavigationLink> links) : ISitemapSource
{
    private readonly List<string> pages =
    [
        .. links
            .Where(link => link.Place != NavigationPlace.Member && link.Role is null && !link.Address.Contains('#'))
            .Select(link => link.Address)
            .Prepend("")
            .Distinct(StringComparer.Ordinal),
    ];

    public Task<int> CountAsync(PortalDbContext db, CancellationToken cancellation) => Task.FromResult(pages.Count);

    public IAsyncEnumerable<SitemapEntry> ReadAsync(PortalDbContext db, int skip, int take) =>
        pages.Skip(skip).Take(take).Select(page => new SitemapEntry(page)).ToAsyncEnumerable();
}

/// <summary>The page of everything that anyone finds by search: the index knows what is public, and is changed in the same save.</summary>
internal sealed class FindablePages : ISitemapSource
{
    public Task<int> CountAsync(PortalDbContext db, CancellationToken cancellation) => Rows(db).CountAsync(cancellation);

    public async IAsyncEnumerable<SitemapEntry> ReadAsync(PortalDbContext db, int skip, int take)
    {
        var rows = Rows(db).OrderBy(row => row.Id).Skip(skip).Take(take).Select(row => new { row.Path, row.Changed });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return new SitemapEntry(
                row.Path,
                row.Changed > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(row.Changed).UtcDateTime : null
            );
        }
    }

    private static IQueryable<SearchRow> Rows(PortalDbContext db) =>
        db.Set<SearchRow>().AsNoTracking().Where(row => row.Audience == Audience.Anyone);
}
