using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Knowledge;

/// <summary>Every chapter can be found.</summary>
internal sealed class ChapterSearch(MarkdownRenderer markdown) : ISearchSource
{
    public string Kind => nameof(WhiteBookChapter);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        await foreach (var chapter in db.Set<WhiteBookChapter>().AsNoTracking().AsAsyncEnumerable())
        {
            yield return KnowledgeSearch.Entry(chapter, markdown);
        }
    }
}

/// <summary>Every term can be found.</summary>
internal sealed class TermSearch(MarkdownRenderer markdown) : ISearchSource
{
    public string Kind => nameof(GlossaryTerm);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        await foreach (var term in db.Set<GlossaryTerm>().AsNoTracking().AsAsyncEnumerable())
        {
            yield return KnowledgeSearch.Entry(term, markdown);
        }
    }
}

internal static class KnowledgeSearch
{
    public static SearchEntry Entry(WhiteBookChapter chapter, MarkdownRenderer markdown) =>
        new(
            nameof(WhiteBookChapter),
            chapter.Id,
            $"hvidbog/{chapter.Slug}",
            chapter.TitleDa,
            chapter.TitleEn,
            $"{chapter.SummaryDa} {chapter.SummaryEn} {markdown.ToPlainText(chapter.TextDa)} {markdown.ToPlainText(chapter.TextEn)}"
        );

    public static SearchEntry Entry(GlossaryTerm term, MarkdownRenderer markdown) =>
        new(
            nameof(GlossaryTerm),
            term.Id,
            $"begreber/{term.Slug}",
            term.TermDa,
            term.TermEn,
            $"{term.AlsoDa} {term.AlsoEn} {markdown.ToPlainText(term.ExplanationDa)} {markdown.ToPlainText(term.ExplanationEn)}"
        );
}
