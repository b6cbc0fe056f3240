using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Time;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge;

/// <summary>Chapters of the white book as news, the last changed first. The index knows when their words changed.</summary>
internal sealed class ChapterFeed(IStringLocalizer<KnowledgeText> texts) : IFeedSource
{
    public string Word => "hvidbog";

    public string Page => "hvidbog";

    public string Name => texts["WhiteBook.Title"];

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(PortalDbContext db, string? theme, int take, CancellationToken cancellation)
    {
        var chapters = db.Set<WhiteBookChapter>().AsNoTracking();
        if (theme is not null)
        {
            var tagged = Tags.Owners(db, TermKind.Theme, theme);
            chapters = chapters.Where(row => tagged.Contains(row.Id));
        }

        var rows = await (
            from chapter in chapters
            join found in db.Set<SearchRow>() on chapter.Id equals found.EntityId
            where found.Kind == nameof(WhiteBookChapter)
            orderby found.Changed descending, chapter.Number
            select new { Chapter = chapter, found.Changed }
        )
            .Take(take)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new FeedEntry(
                row.Chapter.Id,
                $"hvidbog/{row.Chapter.Slug}",
                row.Chapter.Title,
                Languages.Pick(row.Chapter.SummaryDa, row.Chapter.SummaryEn),
                At(KeyTime.Milliseconds(row.Chapter.Id)),
                At(Math.Max(row.Changed, KeyTime.Milliseconds(row.Chapter.Id)))
            )),
        ];
    }

    private static DateTime At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}
