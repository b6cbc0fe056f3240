using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>What a workshop left for its note: the contributions by item of the agenda, most support first, a page at a time. Facilitators.</summary>
internal sealed class ReadMaterial(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Contributions a page.</summary>
    public const int PageSize = 50;

    public async Task<Result<MaterialView>> HandleAsync(Actor actor, ReadMaterialInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var workshop = await db.Set<Workshop>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == input.WorkshopSlug, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        var rows = await Rows(db, workshop.Id, input.Only)
            .ToPageAsync(input.Page, Math.Max(1, input.Only?.Count ?? PageSize), cancellation);
        var titles = await db.Set<AgendaItem>()
            .Where(row => row.WorkshopId == workshop.Id)
            .Select(row => new { row.Id, Title = row.Question != "" ? row.Question : row.Title })
            .ToDictionaryAsync(row => row.Id, row => row.Title, cancellation);
        var groups = rows.Items.GroupBy(row => row.AgendaItemId);
        var themes = (await Tags.OfAsync(db, [workshop.Id], cancellation))[workshop.Id].Of(TermKind.Theme);
        return new MaterialView(
            workshop.Id,
            workshop.Title,
            themes,
            [.. groups.Select(group => new MaterialGroup(group.Key is { } id ? titles[id] : "", [.. group]))],
            rows.Number,
            rows.Pages
        );
    }

    // By the agenda, what was said between its items last, and in each the most supported first.
    private static IQueryable<MaterialRow> Rows(PortalDbContext db, Guid workshopId, IReadOnlyList<Guid>? only) =>
        from contribution in db.Set<Contribution>()
        where contribution.WorkshopId == workshopId && contribution.RemovedAt == null
        where only == null || only.Contains(contribution.Id)
        join found in db.Set<AgendaItem>() on contribution.AgendaItemId equals found.Id into items
        from item in items.DefaultIfEmpty()
        orderby item == null, item!.Starts, item.Id, contribution.SupportCount descending, contribution.At, contribution.Id
        select new MaterialRow(
            contribution.Id,
            contribution.AgendaItemId,
            contribution.Kind,
            contribution.Text,
            contribution.SupportCount,
            db.Set<Person>().Where(row => row.Id == contribution.PersonId).Select(row => row.Name).FirstOrDefault(),
            db.Set<Organisation>().Where(row => row.Id == contribution.OrganisationId).Select(row => row.Name).FirstOrDefault(),
            db.Set<ParagraphSource>().Any(source => source.ContributionId == contribution.Id)
        );
}

/// <summary>Which contributions.</summary>
/// <param name="WorkshopSlug">The workshop.</param>
/// <param name="Page">From 1.</param>
/// <param name="Only">These instead of a page: what is chosen, on whichever pages it stands.</param>
public sealed record ReadMaterialInput(string WorkshopSlug, int Page = 1, IReadOnlyList<Guid>? Only = null);

/// <summary>A page of a workshop's contributions.</summary>
/// <param name="WorkshopId">The workshop.</param>
/// <param name="Title">Its name.</param>
/// <param name="Themes">Theme slugs.</param>
/// <param name="Groups">The contributions of this page by item of the agenda.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Pages">How many there are.</param>
public sealed record MaterialView(
    Guid WorkshopId,
    string Title,
    IReadOnlyList<string> Themes,
    IReadOnlyList<MaterialGroup> Groups,
    int Number,
    int Pages
)
{
    /// <summary>All of the page.</summary>
    public IEnumerable<MaterialRow> Rows => Groups.SelectMany(group => group.Rows);
}

/// <summary>The contributions to one item of the agenda; the title is empty for those between items.</summary>
public sealed record MaterialGroup(string Title, IReadOnlyList<MaterialRow> Rows);

/// <summary>A contribution to choose.</summary>
public sealed record MaterialRow(
    Guid Id,
    Guid? AgendaItemId,
    ContributionKind Kind,
    string Text,
    int SupportCount,
    string? Person,
    string? Organisation,
    bool IsUsed
);
