using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Home;

/// <summary>Themes and categories have pages that search engines should know.</summary>
internal sealed class TaxonomyPages(TaxonomyCatalogue catalogue) : ISitemapSource
{
    private IEnumerable<SitemapEntry> Pages =>
        catalogue
            .List(TermKind.Theme)
            .Select(theme => new SitemapEntry($"temaer/{theme.Slug}"))
            .Concat(catalogue.List(TermKind.SolutionCategory).Select(category => new SitemapEntry($"kategorier/{category.Slug}")));

    public Task<int> CountAsync(PortalDbContext db, CancellationToken cancellation) => Task.FromResult(Pages.Count());

    public IAsyncEnumerable<SitemapEntry> ReadAsync(PortalDbContext db, int skip, int take) =>
        Pages.Skip(skip).Take(take).ToAsyncEnumerable();
}
