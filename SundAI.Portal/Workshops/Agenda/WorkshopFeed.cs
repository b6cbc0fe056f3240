using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>Published workshops as news, and that one was called off.</summary>
internal sealed class WorkshopFeed(IStringLocalizer<WorkshopsText> texts) : IFeedSource
{
    public string Word => "workshops";

    public string Page => "workshops";

    public string Name => texts["Workshops.Title"];

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(PortalDbContext db, string? theme, int take, CancellationToken cancellation)
    {
        var workshops = db.Set<Workshop>().AsNoTracking().VisibleTo(isFacilitator: false).Where(row => row.PublishedAt != null);
        if (theme is not null)
        {
            var tagged = Tags.Owners(db, TermKind.Theme, theme);
            workshops = workshops.Where(row => tagged.Contains(row.Id));
        }

        var rows = await workshops
            .OrderByDescending(row => row.PublishedAt)
            .ThenByDescending(row => row.Id)
            .Take(take)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new FeedEntry(
                row.Id,
                $"workshops/{row.Slug}",
                row.Status == WorkshopStatus.Cancelled ? $"{texts["Status.Cancelled"]}: {row.Title}" : row.Title,
                $"{When.Day(row.Date)} {When.Span(row.Starts, row.Ends)}, {row.Place}. {row.Lede}",
                row.PublishedAt!.Value,
                row.PublishedAt!.Value
            )),
        ];
    }
}
