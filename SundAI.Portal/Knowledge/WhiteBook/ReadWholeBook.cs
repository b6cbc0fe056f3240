using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Knowledge;

/// <summary>The white book as it stands, every chapter with its text, for print. Anyone reads it.</summary>
internal sealed class ReadWholeBook(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<IReadOnlyList<WholeChapter>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var english = Languages.IsEnglish;
        var rows = await (
            from chapter in db.Set<WhiteBookChapter>()
            join version in db.Set<ChapterVersion>()
                on new { chapter.Id, Number = chapter.CurrentNumber } equals new { Id = version.ChapterId, version.Number }
            orderby chapter.Number
            select new WholeChapter(
                chapter.Number,
                chapter.Slug,
                english ? chapter.TitleEn : chapter.TitleDa,
                english ? chapter.SummaryEn : chapter.SummaryDa,
                english ? chapter.TextEn : chapter.TextDa,
                version.Number,
                version.CreatedAt
            )
        ).ToListAsync(cancellation);
        return rows;
    }
}

/// <summary>A chapter of the whole book.</summary>
/// <param name="Number">Its place in the book.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">In the reader's language.</param>
/// <param name="Summary">In the reader's language.</param>
/// <param name="Text">Markdown in the reader's language.</param>
/// <param name="Version">The number of the version that stands.</param>
/// <param name="At">When it was published.</param>
public sealed record WholeChapter(int Number, string Slug, string Title, string Summary, string Text, int Version, DateTime At);
