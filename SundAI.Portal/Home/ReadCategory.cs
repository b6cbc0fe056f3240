using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Home;

/// <summary>A chapter of the white book, or a recommendation note, that names a category.</summary>
public sealed record CategoryReading(string Kind, string Path, string Title);

/// <summary>What hangs on a solution category right now.</summary>
public sealed record CategoryLive(Page<DirectoryEntry> Organisations, Page<PostLine> Posts, IReadOnlyList<CategoryReading> Reading);

/// <summary>Gathers a category's page from the features' own queries, and from search what names it. Anyone reads it.</summary>
internal sealed class ReadCategory(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    ListOrganisations organisations,
    ListPosts posts
)
{
    private const int Few = 5;

    public async Task<CategoryLive> HandleAsync(Actor actor, string slug, CancellationToken cancellation) =>
        new(
            await organisations.HandleAsync(actor, new DirectoryFilter(Category: slug), cancellation),
            await posts.HandleAsync(actor, new PostFilter(Category: slug, PageSize: Few), cancellation),
            catalogue.Find(TermKind.SolutionCategory, slug) is { } category ? await ReadingAsync(category, cancellation) : []
        );

    // Chapters and notes have themes and no categories. The index finds those that hold the words; of these, the name as it stands tells.
    private async Task<IReadOnlyList<CategoryReading>> ReadingAsync(Term category, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var danish = SearchIndex.Rows(db, category.NameDa).Select(row => row.Id);
        var english = SearchIndex.Rows(db, category.NameEn).Select(row => row.Id);
        var (nameDa, nameEn) = (category.NameDa.ToLowerInvariant(), category.NameEn.ToLowerInvariant());
        var rows = await db.Set<SearchRow>()
            .AsNoTracking()
            .Where(row => row.Audience == Audience.Anyone)
            .Where(row => row.Kind == nameof(WhiteBookChapter) || row.Kind == nameof(RecommendationNote))
            .Where(row =>
                (danish.Contains(row.Id) && row.TextDa.ToLower().Contains(nameDa))
                || (english.Contains(row.Id) && (row.TextEn.ToLower().Contains(nameEn) || row.TextDa.ToLower().Contains(nameEn)))
            )
            .OrderByDescending(row => row.Kind == nameof(WhiteBookChapter))
            .ThenByDescending(row => row.Changed)
            .ThenBy(row => row.Id)
            .Take(Few)
            .Select(row => new
            {
                row.Kind,
                row.Path,
                row.TitleDa,
                row.TitleEn,
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new CategoryReading(row.Kind, row.Path, Languages.Pick(row.TitleDa, row.TitleEn)))];
    }
}
