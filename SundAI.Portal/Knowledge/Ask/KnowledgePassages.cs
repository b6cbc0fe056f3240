using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>The white book's paragraphs.</summary>
internal sealed class ChapterPassages(MarkdownRenderer markdown) : IPassageSource
{
    // A chapter changes by its next version alone.
    public async Task<string> StampAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var versions = await db.Set<WhiteBookChapter>()
            .GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Sum = all.Sum(row => row.CurrentNumber) })
            .FirstOrDefaultAsync(cancellation);
        return $"{versions?.Count} {versions?.Sum}";
    }

    public async IAsyncEnumerable<PublishedPassage> ReadAllAsync(PortalDbContext db)
    {
        await foreach (var chapter in db.Set<WhiteBookChapter>().AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable())
        {
            foreach (var passage in Of(Language.Danish, chapter.TitleDa, chapter.TextDa))
            {
                yield return passage;
            }

            foreach (var passage in Of(Language.English, chapter.TitleEn, chapter.TextEn))
            {
                yield return passage;
            }

            IEnumerable<PublishedPassage> Of(Language language, string title, string text) =>
                markdown
                    .Passages(text)
                    .Select(passage => new PublishedPassage(
                        language,
                        nameof(WhiteBookChapter),
                        title,
                        $"hvidbog/{chapter.Slug}#{passage.Anchor}",
                        passage.Text
                    )
                    {
                        Heading = passage.Heading ?? "",
                        Version = chapter.CurrentNumber,
                    });
        }
    }
}

/// <summary>Each term's explanation and example.</summary>
internal sealed class TermPassages(MarkdownRenderer markdown) : IPassageSource
{
    private const string Explanation = "forklaring";
    private const string Example = "eksempel";

    public Task<string> StampAsync(PortalDbContext db, CancellationToken cancellation) =>
        PassageStamp.OfEntriesAsync(db, nameof(GlossaryTerm), cancellation);

    public async IAsyncEnumerable<PublishedPassage> ReadAllAsync(PortalDbContext db)
    {
        await foreach (var term in db.Set<GlossaryTerm>().AsNoTracking().OrderBy(row => row.Slug).AsAsyncEnumerable())
        {
            yield return Of(Language.Danish, Explanation, term.TermDa, term.AlsoDa, term.ExplanationDa);
            yield return Of(Language.Danish, Example, term.TermDa, term.AlsoDa, term.ExampleDa);
            yield return Of(Language.English, Explanation, term.TermEn, term.AlsoEn, term.ExplanationEn);
            yield return Of(Language.English, Example, term.TermEn, term.AlsoEn, term.ExampleEn);

            PublishedPassage Of(Language language, string part, string title, string also, string text) =>
                new(language, nameof(GlossaryTerm), title, $"begreber/{term.Slug}#{part}", markdown.ToPlainText(text))
                {
                    Also = also,
                    IsExplanation = part == Explanation,
                };
        }
    }
}

/// <summary>What the portal says of each theme and each category of solution.</summary>
internal sealed class TaxonomyPassages(MarkdownRenderer markdown) : IPassageSource
{
    // They are ten: what they say is its own mark.
    public async Task<string> StampAsync(PortalDbContext db, CancellationToken cancellation) =>
        PassageStamp.OfParts(
            await Terms(db)
                .Select(row => row.Slug + "\n" + row.NameDa + "\n" + row.NameEn + "\n" + row.BodyDa + "\n" + row.BodyEn)
                .ToListAsync(cancellation)
        );

    public async IAsyncEnumerable<PublishedPassage> ReadAllAsync(PortalDbContext db)
    {
        await foreach (var term in Terms(db).AsAsyncEnumerable())
        {
            foreach (var passage in Of(Language.Danish, term.NameDa, term.BodyDa).Concat(Of(Language.English, term.NameEn, term.BodyEn)))
            {
                yield return passage;
            }

            IEnumerable<PublishedPassage> Of(Language language, string name, string body) =>
                term.Kind == TermKind.Theme
                    ? markdown.PassagesBelow(body, language, nameof(TermKind.Theme), name, $"temaer/{term.Slug}#obs")
                    : markdown.PassagesBelow(body, language, nameof(TermKind.SolutionCategory), name, $"kategorier/{term.Slug}");
        }
    }

    private static IQueryable<Term> Terms(PortalDbContext db) =>
        db.Set<Term>()
            .AsNoTracking()
            .Where(row => (row.Kind == TermKind.Theme || row.Kind == TermKind.SolutionCategory) && !row.IsRetired)
            .OrderBy(row => row.Kind)
            .ThenBy(row => row.Order);
}

/// <summary>Passages of pages whose paragraphs have no place of their own.</summary>
internal static class PassagesBelowHeadings
{
    /// <summary>The passages of a text, each at the heading that it stands under; all at the same place where the path names one.</summary>
    public static IEnumerable<PublishedPassage> PassagesBelow(
        this MarkdownRenderer markdown,
        string text,
        Language language,
        string kind,
        string title,
        string path
    )
    {
        var places = markdown.Headings(text).GroupBy(one => one.Text).ToDictionary(group => group.Key, group => group.First().Anchor);
        return markdown
            .Passages(text)
            .Select(passage => new PublishedPassage(language, kind, title, Place(passage.Heading), passage.Text)
            {
                Heading = passage.Heading ?? "",
            });

        string Place(string? heading) =>
            heading is null || path.Contains('#') || !places.TryGetValue(heading, out var anchor) ? path : $"{path}#{anchor}";
    }
}
