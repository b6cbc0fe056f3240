using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>Every chapter can be found.</summary>
internal sealed class ChapterSearch(MarkdownRenderer markdown) : ISearchSource
{
    public string Kind => nameof(WhiteBookChapter);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        var rows = db.Set<WhiteBookChapter>()
            .AsNoTracking()
            .Select(chapter => new { chapter, Tags = db.Set<Tag>().Where(tag => tag.OwnerId == chapter.Id).ToList() });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return KnowledgeSearch.Entry(row.chapter, row.Tags.Of(TermKind.Theme), markdown);
        }
    }
}

/// <summary>Every term can be found.</summary>
internal sealed class TermSearch(MarkdownRenderer markdown) : ISearchSource
{
    public string Kind => nameof(GlossaryTerm);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        var rows = db.Set<GlossaryTerm>()
            .AsNoTracking()
            .Select(term => new { term, Tags = db.Set<Tag>().Where(tag => tag.OwnerId == term.Id).ToList() });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return KnowledgeSearch.Entry(row.term, row.Tags.Of(TermKind.Theme), markdown);
        }
    }
}

internal static class KnowledgeSearch
{
    public static SearchEntry Entry(WhiteBookChapter chapter, IReadOnlyCollection<string> themes, MarkdownRenderer markdown) =>
        new(
            nameof(WhiteBookChapter),
            chapter.Id,
            $"hvidbog/{chapter.Slug}",
            chapter.TitleDa,
            chapter.TitleEn,
            $"{chapter.SummaryDa} {markdown.ToPlainText(chapter.TextDa)}",
            TextEn: $"{chapter.SummaryEn} {markdown.ToPlainText(chapter.TextEn)}",
            Themes: themes
        );

    public static SearchEntry Entry(GlossaryTerm term, IReadOnlyCollection<string> themes, MarkdownRenderer markdown) =>
        new(
            nameof(GlossaryTerm),
            term.Id,
            $"begreber/{term.Slug}",
            term.TermDa,
            term.TermEn,
            Text(term.AlsoDa, term.ExplanationDa, term.ExampleDa, markdown),
            TextEn: Text(term.AlsoEn, term.ExplanationEn, term.ExampleEn, markdown),
            Themes: themes
        );

    // The other words come last: before the explanation they would read as its first.
    private static string Text(string also, string explanation, string example, MarkdownRenderer markdown) =>
        $"{markdown.ToPlainText(explanation)} {markdown.ToPlainText(example)} {also.Replace(";", ", ", StringComparison.Ordinal)}";
}
