using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>A workshop in a list.</summary>
public sealed record WorkshopRow(
    Guid Id,
    string Slug,
    string Title,
    string Lede,
    DateOnly Date,
    TimeOnly Starts,
    TimeOnly Ends,
    string Place,
    string? RegionSlug,
    WorkshopStatus Status,
    int? Capacity,
    int Registered
)
{
    /// <summary>Theme slugs.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Seats that are left; null when there is no limit.</summary>
    public int? Left => Capacity is { } capacity ? Math.Max(0, capacity - Registered) : null;
}

/// <summary>Reads rows with their themes.</summary>
internal static class WorkshopRows
{
    public static async Task<Page<WorkshopRow>> PageAsync(
        PortalDbContext db,
        IQueryable<Workshop> workshops,
        int page,
        int size,
        CancellationToken cancellation
    )
    {
        var found = await Rows(db, workshops).ToPageAsync(page, size, cancellation);
        return found with { Items = await ThemedAsync(db, found.Items, cancellation) };
    }

    public static async Task<IReadOnlyList<WorkshopRow>> TakeAsync(
        PortalDbContext db,
        IQueryable<Workshop> workshops,
        int take,
        CancellationToken cancellation
    ) => await ThemedAsync(db, await Rows(db, workshops).Take(take).ToListAsync(cancellation), cancellation);

    private static IQueryable<WorkshopRow> Rows(PortalDbContext db, IQueryable<Workshop> workshops) =>
        workshops.Select(row => new WorkshopRow(
            row.Id,
            row.Slug,
            row.Title,
            row.Lede,
            row.Date,
            row.Starts,
            row.Ends,
            row.Place,
            row.RegionSlug,
            row.Status,
            row.Capacity,
            db.Set<Registration>().Count(registration => registration.WorkshopId == row.Id)
        ));

    private static async Task<IReadOnlyList<WorkshopRow>> ThemedAsync(
        PortalDbContext db,
        IReadOnlyList<WorkshopRow> rows,
        CancellationToken cancellation
    )
    {
        var tags = await Tags.OfAsync(db, [.. rows.Select(row => row.Id)], cancellation);
        return [.. rows.Select(row => row with { Themes = tags[row.Id].Of(TermKind.Theme) })];
    }
}
