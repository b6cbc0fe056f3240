using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>Each recommendation of an adopted note has a page that search engines should know.</summary>
internal sealed class RecommendationPages : ISitemapSource
{
    public Task<int> CountAsync(PortalDbContext db, CancellationToken cancellation) => db.Set<Recommendation>().CountAsync(cancellation);

    public async IAsyncEnumerable<SitemapEntry> ReadAsync(PortalDbContext db, int skip, int take)
    {
        var rows =
            from row in db.Set<Recommendation>()
            join note in db.Set<RecommendationNote>() on row.NoteId equals note.Id
            orderby row.Id
            select new
            {
                note.Slug,
                row.Number,
                row.ChangedAt,
            };
        await foreach (var row in rows.Skip(skip).Take(take).AsAsyncEnumerable())
        {
            yield return new SitemapEntry($"anbefalinger/{row.Slug}/anbefaling/{row.Number}", row.ChangedAt);
        }
    }
}

/// <summary>What becomes of recommendations, as news: an owner, a day, a step.</summary>
internal sealed class FollowUpFeed(IStringLocalizer<RecommendationsText> texts) : IFeedSource
{
    public string Word => "opfoelgning";

    public string Page => "anbefalinger/opfoelgning";

    public string Name => texts["FollowUp.Title"];

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(PortalDbContext db, string? theme, int take, CancellationToken cancellation)
    {
        var recommendations = db.Set<Recommendation>().AsNoTracking();
        if (theme is not null)
        {
            var tagged = Tags.Owners(db, TermKind.Theme, theme);
            recommendations = recommendations.Where(row => tagged.Contains(row.NoteId));
        }

        var rows = await (
            from row in recommendations
            join note in db.Set<RecommendationNote>() on row.NoteId equals note.Id
            orderby row.ChangedAt descending, row.Id descending
            select new { Row = row, note.Slug }
        )
            .Take(take)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(found => new FeedEntry(
                found.Row.Id,
                $"anbefalinger/{found.Slug}/anbefaling/{found.Row.Number}",
                $"{texts[$"Status.{found.Row.Status}"]}: {found.Row.Text}",
                found.Row.LatestNews,
                found.Row.AdoptedAt,
                found.Row.ChangedAt
            )),
        ];
    }
}
