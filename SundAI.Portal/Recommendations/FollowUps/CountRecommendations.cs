using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Time;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>How many recommendations there are at each status, in all and for each theme, and over time. Anyone.</summary>
internal sealed class CountRecommendations(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>How many owners the filter suggests; the others are found by their names.</summary>
    public const int MostOwners = 100;

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
        )
            .Take(MostOwners)
            .ToListAsync(cancellation);
        return new RecommendationFigures(byStatus, byTheme, late, notes, owners, await OverTimeAsync(db, today, byStatus, cancellation));
    }

    // The running quarter is what holds now; for each past one the database finds the last change before its end and counts.
    private static async Task<IReadOnlyList<QuarterFigure>> OverTimeAsync(
        PortalDbContext db,
        DateOnly today,
        IReadOnlyDictionary<RecommendationStatus, int> now,
        CancellationToken cancellation
    )
    {
        var figures = new List<QuarterFigure>();
        var running = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        for (var start = running.AddMonths(-3 * (Quarters - 1)); start < running; start = start.AddMonths(3))
        {
            var end = CopenhagenTime.ToUtc(start.AddMonths(3).ToDateTime(TimeOnly.MinValue));
            var then = await db.Set<Recommendation>()
                .Select(row =>
                    db.Set<RecommendationChange>()
                        .Where(change => change.RecommendationId == row.Id && change.At < end)
                        .OrderByDescending(change => change.At)
                        .ThenByDescending(change => change.Id)
                        .Select(change => (RecommendationStatus?)change.Status)
                        .FirstOrDefault()
                )
                .Where(status => status != null)
                .GroupBy(status => status!.Value)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
            figures.Add(new QuarterFigure(start.Year, ((start.Month - 1) / 3) + 1, then));
        }

        return [.. figures, new QuarterFigure(running.Year, ((running.Month - 1) / 3) + 1, now)];
    }
}

/// <summary>The follow-up in figures.</summary>
/// <param name="ByStatus">How many are at each status; a status without any is missing.</param>
/// <param name="ByTheme">The same for each theme of their notes.</param>
/// <param name="Late">How many are late.</param>
/// <param name="Notes">How many notes are adopted.</param>
/// <param name="Owners">Organisations that own one, as many as the filter suggests.</param>
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
