using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>The recommendations of adopted notes, the latest news or the nearest day first. Anyone.</summary>
internal sealed class ListRecommendations(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Recommendations a page.</summary>
    public const int PageSize = 25;

    public async Task<Page<RecommendationRow>> HandleAsync(Actor actor, ListRecommendationsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = When.Date(clock.GetUtcNow().UtcDateTime);
        var rows = Filter(db, input, today);
        var page = await (
            from row in rows
            join note in db.Set<RecommendationNote>() on row.NoteId equals note.Id
            orderby input.NearestFirst && row.DueOn == null, input.NearestFirst ? row.DueOn : null, row.ChangedAt descending, row.Number
            select new RecommendationRow(
                row.Id,
                row.NoteId,
                note.Slug,
                note.Title,
                row.Number,
                row.Text,
                row.Status,
                row.DueOn,
                db.Set<Organisation>().Where(owner => owner.Id == row.OwnerId).Select(owner => owner.Slug).FirstOrDefault(),
                db.Set<Organisation>().Where(owner => owner.Id == row.OwnerId).Select(owner => owner.Name).FirstOrDefault(),
                row.LatestNews,
                row.ChangedAt
            )
        ).ToPageAsync(input.Page, input.Size, cancellation);
        var tags = await Tags.OfAsync(db, [.. page.Items.Select(row => row.NoteId).Distinct()], cancellation);
        return page with
        {
            Items =
            [
                .. page.Items.Select(row =>
                    row with
                    {
                        Themes = tags[row.NoteId].Of(TermKind.Theme),
                        IsLate = Recommendation.IsLate(row.Status, row.DueOn, today),
                    }
                ),
            ],
        };
    }

    private static IQueryable<Recommendation> Filter(PortalDbContext db, ListRecommendationsInput input, DateOnly today)
    {
        var rows = db.Set<Recommendation>().AsNoTracking();
        if (input.Status is { } status)
        {
            rows = rows.Where(row => row.Status == status);
        }

        if (input.OwnerId is { } ownerId)
        {
            rows = rows.Where(row => row.OwnerId == ownerId);
        }

        if (!string.IsNullOrWhiteSpace(input.Owner))
        {
            rows = OwnedBy(db, rows, input.Owner.Trim());
        }

        if (input.OnlyOpen || input.OnlyLate)
        {
            rows = rows.Where(row => row.Status != RecommendationStatus.Implemented && row.Status != RecommendationStatus.Abandoned);
        }

        if (input.OnlyLate)
        {
            rows = rows.Where(row => row.DueOn < today);
        }

        if (!string.IsNullOrEmpty(input.Theme))
        {
            var tagged = Tags.Owners(db, TermKind.Theme, input.Theme);
            rows = rows.Where(row => tagged.Contains(row.NoteId));
        }

        if (SearchIndex.Matches(db, nameof(RecommendationNote), input.Words) is { } found)
        {
            rows = rows.Where(row => found.Contains(row.NoteId));
        }

        return rows;
    }

    // Whoever types part of a name means all whose names hold it; a whole name or an address means that organisation only.
    private static IQueryable<Recommendation> OwnedBy(PortalDbContext db, IQueryable<Recommendation> rows, string owner)
    {
        var exactly = db.Set<Organisation>().Where(row => row.Slug == owner || row.Name == owner).Select(row => row.Id);
        var found = SearchIndex.Matches(db, nameof(Organisation), owner)!;
        return rows.Where(row => exactly.Contains(row.OwnerId!.Value) || (!exactly.Any() && found.Contains(row.OwnerId!.Value)));
    }
}

/// <summary>Which recommendations.</summary>
/// <param name="Theme">A theme's slug: one of the note's themes.</param>
/// <param name="Status">One status.</param>
/// <param name="OnlyLate">Only those whose day has passed.</param>
/// <param name="OnlyOpen">Only those of which more is expected.</param>
/// <param name="Owner">The owner's slug or name, or words of the name.</param>
/// <param name="OwnerId">The owner.</param>
/// <param name="Words">What the note must hold.</param>
/// <param name="NearestFirst">Those whose day comes first stand first, those without a day last; else the latest news first.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
public sealed record ListRecommendationsInput(
    string? Theme = null,
    RecommendationStatus? Status = null,
    bool OnlyLate = false,
    bool OnlyOpen = false,
    string? Owner = null,
    Guid? OwnerId = null,
    string? Words = null,
    bool NearestFirst = false,
    int Page = 1,
    int Size = ListRecommendations.PageSize
);

/// <summary>A recommendation in a list; its page is <c>anbefalinger/{NoteSlug}/anbefaling/{Number}</c>.</summary>
public sealed record RecommendationRow(
    Guid Id,
    Guid NoteId,
    string NoteSlug,
    string NoteTitle,
    int Number,
    string Text,
    RecommendationStatus Status,
    DateOnly? DueOn,
    string? OwnerSlug,
    string? Owner,
    string LatestNews,
    DateTime ChangedAt
)
{
    /// <summary>The themes of its note.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Whether its day has passed.</summary>
    public bool IsLate { get; init; }

    /// <summary>Its page.</summary>
    public string Address => $"anbefalinger/{NoteSlug}/anbefaling/{Number}";
}
