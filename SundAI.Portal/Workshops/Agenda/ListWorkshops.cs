using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>Coming or past workshops, filtered. Facilitators see drafts among the coming ones.</summary>
internal sealed class ListWorkshops(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Workshops a page.</summary>
    public const int PageSize = 20;

    public async Task<Page<WorkshopRow>> HandleAsync(Actor actor, ListWorkshopsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var workshops = db.Set<Workshop>().AsNoTracking().VisibleTo(isFacilitator);
        workshops = input.Past
            ? workshops.Where(row => row.EndsAt <= now && row.Status == WorkshopStatus.Published)
            : workshops.Where(row => row.EndsAt > now || (isFacilitator && row.Status == WorkshopStatus.Draft));
        workshops = Filtered(db, workshops, input);
        var ordered = input.Past ? workshops.OrderByDescending(row => row.StartsAt) : workshops.OrderBy(row => row.StartsAt);
        return await WorkshopRows.PageAsync(db, ordered.ThenBy(row => row.Id), input.Page, input.Size, cancellation);
    }

    private static IQueryable<Workshop> Filtered(PortalDbContext db, IQueryable<Workshop> workshops, ListWorkshopsInput input)
    {
        if (!string.IsNullOrEmpty(input.Theme))
        {
            var tagged = Tags.Owners(db, TermKind.Theme, input.Theme);
            workshops = workshops.Where(row => tagged.Contains(row.Id));
        }

        if (!string.IsNullOrEmpty(input.Region))
        {
            workshops = workshops.Where(row => row.RegionSlug == input.Region);
        }

        return SearchIndex.Matches(db, nameof(Workshop), input.Words) is { } found
            ? workshops.Where(row => found.Contains(row.Id))
            : workshops;
    }
}

/// <summary>The published workshops that come next, soonest first: for pages that show a few.</summary>
internal sealed class ComingWorkshops(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<IReadOnlyList<WorkshopRow>> HandleAsync(Actor actor, ComingWorkshopsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var workshops = db.Set<Workshop>().AsNoTracking().Where(row => row.Status == WorkshopStatus.Published && row.EndsAt > now);
        if (!string.IsNullOrEmpty(input.ThemeSlug))
        {
            var tagged = Tags.Owners(db, TermKind.Theme, input.ThemeSlug);
            workshops = workshops.Where(row => tagged.Contains(row.Id));
        }

        return await WorkshopRows.TakeAsync(
            db,
            workshops.OrderBy(row => row.StartsAt).ThenBy(row => row.Id),
            Math.Clamp(input.Take, 1, 50),
            cancellation
        );
    }
}

/// <summary>The coming workshops that the actor is registered for, soonest first: their calendar.</summary>
internal sealed class MyWorkshops(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Workshops a page.</summary>
    public const int PageSize = 10;

    public async Task<Page<WorkshopRow>> HandleAsync(Actor actor, int page, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var mine = db.RegisteredFor(actor);
        var workshops = db.Set<Workshop>()
            .AsNoTracking()
            .Where(row => mine.Contains(row.Id) && row.EndsAt > now && row.Status != WorkshopStatus.Draft);
        return await WorkshopRows.PageAsync(db, workshops.OrderBy(row => row.StartsAt).ThenBy(row => row.Id), page, PageSize, cancellation);
    }
}

/// <summary>What the list of workshops is filtered by.</summary>
public sealed record ListWorkshopsInput(
    bool Past = false,
    string? Theme = null,
    string? Region = null,
    string? Words = null,
    int Page = 1,
    int Size = ListWorkshops.PageSize
);

/// <summary>At most <paramref name="Take"/> (1 to 50) coming workshops, of one theme if it is given.</summary>
public sealed record ComingWorkshopsInput(string? ThemeSlug = null, int Take = 3);
