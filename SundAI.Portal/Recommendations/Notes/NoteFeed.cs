using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>Notes as news: in consultation, amended, adopted.</summary>
internal sealed class NoteFeed(IStringLocalizer<RecommendationsText> texts) : IFeedSource
{
    public string Word => "anbefalinger";

    public string Page => "anbefalinger";

    public string Name => texts["Notes.Title"];

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(PortalDbContext db, string? theme, int take, CancellationToken cancellation)
    {
        var notes = db.Set<RecommendationNote>().AsNoTracking().VisibleTo(isFacilitator: false);
        if (theme is not null)
        {
            var tagged = Tags.Owners(db, TermKind.Theme, theme);
            notes = notes.Where(note => tagged.Contains(note.Id));
        }

        return await notes
            .OrderByDescending(note => note.ChangedAt)
            .ThenByDescending(note => note.Id)
            .Take(take)
            .Select(note => new FeedEntry(
                note.Id,
                "anbefalinger/" + note.Slug,
                note.Title,
                note.Lede,
                note.OpenedAt ?? note.CreatedAt,
                note.ChangedAt,
                null
            ))
            .ToListAsync(cancellation);
    }
}
