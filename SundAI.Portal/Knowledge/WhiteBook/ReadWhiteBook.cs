using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>A chapter in the contents.</summary>
public sealed record ChapterLine(int Number, string Slug, string Title, string Summary);

/// <summary>A chapter to read, with its neighbours.</summary>
public sealed record ChapterView(ChapterLine Line, string Text, IReadOnlyList<string> Themes, ChapterLine? Previous, ChapterLine? Next);

/// <summary>The white book's contents, or the chapters of one theme. Anyone reads it.</summary>
internal sealed class ListChapters(IDbContextFactory<PortalDbContext> contexts)
{
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
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new ChapterLine(
                row.Number,
                row.Slug,
                Platform.Localisation.Languages.Pick(row.TitleDa, row.TitleEn),
                Platform.Localisation.Languages.Pick(row.SummaryDa, row.SummaryEn)
            )),
        ];
    }
}

/// <summary>One chapter. Anyone reads it.</summary>
internal sealed class ReadChapter(IDbContextFactory<PortalDbContext> contexts, ListChapters contents)
{
    public async Task<Result<ChapterView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var chapter = await db.Set<WhiteBookChapter>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        if (chapter is null)
        {
            return Refusal.NotFound;
        }

        var lines = await contents.HandleAsync(actor, null, cancellation);
        var themes = (await Tags.OfAsync(db, [chapter.Id], cancellation))[chapter.Id].Of(TermKind.Theme);
        return new ChapterView(
            lines.Single(line => line.Number == chapter.Number),
            chapter.Text,
            themes,
            lines.LastOrDefault(line => line.Number < chapter.Number),
            lines.FirstOrDefault(line => line.Number > chapter.Number)
        );
    }
}
