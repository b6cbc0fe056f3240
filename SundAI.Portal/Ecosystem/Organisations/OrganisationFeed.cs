using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>Who has come, as news.</summary>
internal sealed class OrganisationFeed(IStringLocalizer<EcosystemText> texts) : IFeedSource
{
    public string Word => "organisationer";

    public string Page => "organisationer";

    public string Name => texts["Directory.Title"];

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(PortalDbContext db, string? theme, int take, CancellationToken cancellation)
    {
        var rows = db.Set<Organisation>().AsNoTracking();
        if (theme is not null)
        {
            var tagged = Tags.Owners(db, TermKind.Theme, theme);
            rows = rows.Where(row => tagged.Contains(row.Id));
        }

        return await rows
        // Keys sort by time, and are an index.
        .OrderByDescending(row => row.Id)
            .Take(take)
            .Select(row => new FeedEntry(
                row.Id,
                "organisationer/" + row.Slug,
                row.Name,
                row.Summary,
                row.CreatedAt,
                row.CreatedAt,
                row.Name
            ))
            .ToListAsync(cancellation);
    }
}
