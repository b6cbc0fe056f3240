using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Knowledge;

/// <summary>Keeps what chapters use which terms in step with both; saved with the context.</summary>
internal static class TermUses
{
    /// <summary>Finds every term anew in these chapters.</summary>
    public static async Task RefreshAsync(
        PortalDbContext db,
        IReadOnlyList<WhiteBookChapter> chapters,
        IReadOnlyList<GlossaryTerm> terms,
        MarkdownRenderer markdown,
        CancellationToken cancellation
    )
    {
        var ids = chapters.Select(chapter => chapter.Id).ToList();
        var stored = await db.Set<TermUse>().Where(row => ids.Contains(row.ChapterId)).ToDictionaryAsync(Key, cancellation);
        foreach (var use in Languages.All.SelectMany(language => Find(chapters, terms, language, markdown)))
        {
            if (stored.Remove(Key(use), out var known))
            {
                known.Text = use.Text;
            }
            else
            {
                db.Set<TermUse>().Add(use);
            }
        }

        db.Set<TermUse>().RemoveRange(stored.Values);
    }

    private static IEnumerable<TermUse> Find(
        IReadOnlyList<WhiteBookChapter> chapters,
        IReadOnlyList<GlossaryTerm> terms,
        Language language,
        MarkdownRenderer markdown
    )
    {
        var glossary = Glossary.Of(terms, language, markdown);
        var ids = terms.ToDictionary(term => term.Slug, term => term.Id, StringComparer.Ordinal);
        return from chapter in chapters
            from passage in markdown
                .Passages(language == Language.English ? chapter.TextEn : chapter.TextDa)
                .Select((passage, index) => (Number: index + 1, passage.Text))
            from slug in glossary.UsedIn(passage.Text)
            select new TermUse
            {
                TermId = ids[slug],
                Language = language,
                ChapterId = chapter.Id,
                Passage = passage.Number,
                Text = Shortened.To(passage.Text, TermUse.TextMax),
            };
    }

    private static (Guid, Language, Guid, int) Key(TermUse use) => (use.TermId, use.Language, use.ChapterId, use.Passage);
}

/// <summary>The passages of the white book that use a term, in the reader's language and in the order of the book. Anyone reads it.</summary>
internal sealed class ListTermUses(IDbContextFactory<PortalDbContext> contexts)
{
    private const int PageSize = 8;

    public async Task<Page<TermUseLine>> HandleAsync(Actor actor, TermUsesInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var language = Languages.Current;
        var english = Languages.IsEnglish;
        return await (
            from use in db.Set<TermUse>()
            join chapter in db.Set<WhiteBookChapter>() on use.ChapterId equals chapter.Id
            where use.TermId == input.TermId && use.Language == language
            orderby chapter.Number, use.Passage
            select new TermUseLine(chapter.Number, chapter.Slug, english ? chapter.TitleEn : chapter.TitleDa, use.Passage, use.Text)
        ).ToPageAsync(input.Page, PageSize, cancellation);
    }
}

/// <summary>Which term, and which page of its uses.</summary>
public sealed record TermUsesInput(Guid TermId, int Page = 1);

/// <summary>A passage that uses a term.</summary>
/// <param name="Chapter">The chapter's place in the book.</param>
/// <param name="Slug">The chapter's address.</param>
/// <param name="Title">The chapter's title.</param>
/// <param name="Passage">The passage's number.</param>
/// <param name="Text">How it begins.</param>
public sealed record TermUseLine(int Chapter, string Slug, string Title, int Passage, string Text);
