using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>A chapter in the contents.</summary>
/// <param name="Number">Its place in the book, from 1.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">In the reader's language.</param>
/// <param name="Summary">In the reader's language.</param>
/// <param name="Minutes">About how long it takes to read.</param>
/// <param name="Themes">Theme slugs.</param>
public sealed record ChapterLine(int Number, string Slug, string Title, string Summary, int Minutes, IReadOnlyList<string> Themes);

/// <summary>A chapter to read, with its neighbours.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Line">Its head.</param>
/// <param name="Markup">The text with its passages and terms.</param>
/// <param name="Headings">What the text holds: anchors and words.</param>
/// <param name="Count">How many chapters the book has.</param>
/// <param name="Previous">The chapter before it.</param>
/// <param name="Next">The chapter after it.</param>
/// <param name="Current">The version that stands.</param>
/// <param name="PublishedAt">When the first version came.</param>
/// <param name="MayEdit">Whether the reader is of the staff.</param>
public sealed record ChapterView(
    Guid Id,
    ChapterLine Line,
    PageMarkup Markup,
    IReadOnlyList<(string Anchor, string Text)> Headings,
    int Count,
    ChapterLine? Previous,
    ChapterLine? Next,
    ChapterVersionLine Current,
    DateTime PublishedAt,
    bool MayEdit
);

/// <summary>The white book's contents, or the chapters of one theme. Anyone reads it.</summary>
internal sealed class ListChapters(IDbContextFactory<PortalDbContext> contexts)
{
    // Two hundred words a minute, six letters a word.
    private const double LettersAMinute = 1200;

    public async Task<IReadOnlyList<ChapterLine>> HandleAsync(Actor actor, string? theme, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var chapters = db.Set<WhiteBookChapter>().AsNoTracking();
        if (theme is not null)
        {
            var tagged = Tags.Owners(db, TermKind.Theme, theme);
            chapters = chapters.Where(row => tagged.Contains(row.Id));
        }

        var rows = await chapters
            .OrderBy(row => row.Number)
            .Select(row => new
            {
                row.Number,
                row.Slug,
                row.TitleDa,
                row.TitleEn,
                row.SummaryDa,
                row.SummaryEn,
                LengthDa = row.TextDa.Length,
                LengthEn = row.TextEn.Length,
                Themes = db.Set<Tag>().Where(tag => tag.OwnerId == row.Id && tag.Kind == TermKind.Theme).Select(tag => tag.Slug).ToList(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ChapterLine(
                row.Number,
                row.Slug,
                Languages.Pick(row.TitleDa, row.TitleEn),
                Languages.Pick(row.SummaryDa, row.SummaryEn),
                Minutes(Languages.IsEnglish ? row.LengthEn : row.LengthDa),
                row.Themes
            )),
        ];
    }

    private static int Minutes(int letters) => Math.Max(1, (int)Math.Round(letters / LettersAMinute));
}

/// <summary>One chapter as it stands. Anyone reads it.</summary>
internal sealed class ReadChapter(
    IDbContextFactory<PortalDbContext> contexts,
    ListChapters contents,
    ChapterMarkup markup,
    MarkdownRenderer renderer
)
{
    public async Task<Result<ChapterView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from chapter in db.Set<WhiteBookChapter>()
            join version in db.Set<ChapterVersion>()
                on new { chapter.Id, Number = chapter.CurrentNumber } equals new { Id = version.ChapterId, version.Number }
            where chapter.Slug == slug
            select new
            {
                chapter.Id,
                chapter.Number,
                chapter.TextDa,
                chapter.TextEn,
                PublishedAt = db.Set<ChapterVersion>().Where(one => one.ChapterId == chapter.Id).Min(one => one.CreatedAt),
                Glossary = db.Set<GlossaryTerm>().Max(term => (DateTime?)term.ChangedAt),
                Current = new
                {
                    version.Number,
                    version.ChangeDa,
                    version.ChangeEn,
                    version.CreatedAt,
                },
            }
        ).FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Refusal.NotFound;
        }

        var lines = await contents.HandleAsync(actor, null, cancellation);
        var change = Languages.Pick(found.Current.ChangeDa, found.Current.ChangeEn);
        var text = Languages.Pick(found.TextDa, found.TextEn);
        return new ChapterView(
            found.Id,
            lines.Single(line => line.Number == found.Number),
            await markup.OfAsync(db, new ChapterState(found.Id, slug, found.Current.Number, found.Glossary, text), cancellation),
            renderer.Headings(text),
            lines.Count,
            lines.LastOrDefault(line => line.Number < found.Number),
            lines.FirstOrDefault(line => line.Number > found.Number),
            new ChapterVersionLine(found.Current.Number, change, null, found.Current.CreatedAt),
            found.PublishedAt,
            await db.IsFacilitatorAsync(actor, cancellation)
        );
    }
}
