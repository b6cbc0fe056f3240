using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>How many recommendations there are at each status, in all and for each theme, and over time. Anyone.</summary>
internal sealed class CountRecommendations(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private const int Quarters = 5;

    public async Task<RecommendationFigures> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = When.Date(clock.GetUtcNow().UtcDateTime);
        var byStatus = await db.Set<Recommendation>()
            .GroupBy(row => row.Status)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var byTheme = await (
            from row in db.Set<Recommendation>()
            join tag in db.Set<Tag>() on row.NoteId equals tag.OwnerId
            where tag.Kind == TermKind.Theme
            group row by new { tag.Slug, row.Status } into g
            select new ThemeFigure(g.Key.Slug, g.Key.Status, g.Count())
        ).ToListAsync(cancellation);
        var late = await db.Set<Recommendation>()
            .CountAsync(
                row => row.DueOn < today && row.Status != RecommendationStatus.Implemented && row.Status != RecommendationStatus.Abandoned,
                cancellation
            );
        var notes = await db.Set<RecommendationNote>().CountAsync(row => row.Status == NoteStatus.Adopted, cancellation);
        var owners = await (
            from owner in db.Set<Organisation>()
            where db.Set<Recommendation>().Any(row => row.OwnerId == owner.Id)
            orderby owner.Name
            select new OwnerFigure(owner.Slug, owner.Name)
        ).ToListAsync(cancellation);
        return new RecommendationFigures(byStatus, byTheme, late, notes, owners, await OverTimeAsync(db, today, cancellation));
    }

    // The history is replayed in memory: one short row for each change there ever was, of a few hundred recommendations.
    private static async Task<IReadOnlyList<QuarterFigure>> OverTimeAsync(
        PortalDbContext db,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var changes = await db.Set<RecommendationChange>()
            .OrderBy(row => row.At)
            .ThenBy(row => row.Id)
            .Select(row => new
            {
                row.RecommendationId,
                row.Status,
                row.At,
            })
            .ToListAsync(cancellation);
        var figures = new List<QuarterFigure>();
        var first = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(-3 * (Quarters - 1));
        for (var start = first; start <= today; start = start.AddMonths(3))
        {
            var end = start.AddMonths(3);
            var now = changes
                .Where(row => When.Date(row.At) < end)
                .GroupBy(row => row.RecommendationId)
                .Select(group => group.Last().Status);
            figures.Add(new QuarterFigure(start.Year, ((start.Month - 1) / 3) + 1, now.CountBy(status => status).ToDictionary()));
        }

        return figures;
    }
}

/// <summary>The follow-up in figures.</summary>
/// <param name="ByStatus">How many are at each status; a status without any is missing.</param>
/// <param name="ByTheme">The same for each theme of their notes.</param>
/// <param name="Late">How many are late.</param>
/// <param name="Notes">How many notes are adopted.</param>
/// <param name="Owners">The organisations that own one.</param>
/// <param name="OverTime">The last five quarters, oldest first, as it was at each one's end.</param>
public sealed record RecommendationFigures(
    IReadOnlyDictionary<RecommendationStatus, int> ByStatus,
    IReadOnlyList<ThemeFigure> ByTheme,
    int Late,
    int Notes,
    IReadOnlyList<OwnerFigure> Owners,
    IReadOnlyList<QuarterFigure> OverTime
)
{
    /// <summary>Before anything was adopted.</summary>
    public static RecommendationFigures None { get; } = new(new Dictionary<RecommendationStatus, int>(), [], 0, 0, [], []);

    /// <summary>How many there are.</summary>
    public int Total => ByStatus.Values.Sum();

    /// <summary>How many are at a status.</summary>
    public int Of(RecommendationStatus status) => ByStatus.GetValueOrDefault(status);

    /// <summary>How many of a theme are at a status.</summary>
    public int Of(string theme, RecommendationStatus status) =>
        ByTheme.Where(row => row.Theme == theme && row.Status == status).Sum(row => row.Count);
}

/// <summary>A theme's number of recommendations at a status.</summary>
public sealed record ThemeFigure(string Theme, RecommendationStatus Status, int Count);

/// <summary>Somebody who owns one.</summary>
public sealed record OwnerFigure(string Slug, string Name);

/// <summary>A quarter's end.</summary>
public sealed record QuarterFigure(int Year, int Quarter, IReadOnlyDictionary<RecommendationStatus, int> ByStatus)
{
    /// <summary>How many there were.</summary>
    public int Total => ByStatus.Values.Sum();
}
