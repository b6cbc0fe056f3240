using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>What a workshop left for its note: the contributions by item of the agenda, most support first. Facilitators.</summary>
internal sealed class ReadMaterial(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<MaterialView>> HandleAsync(Actor actor, string workshopSlug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var workshop = await db.Set<Workshop>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == workshopSlug, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        var rows = await (
            from contribution in db.Set<Contribution>()
            where contribution.WorkshopId == workshop.Id && contribution.RemovedAt == null
            orderby contribution.SupportCount descending, contribution.At, contribution.Id
            select new MaterialRow(
                contribution.Id,
                contribution.AgendaItemId,
                contribution.Kind,
                contribution.Text,
                contribution.SupportCount,
                db.Set<Person>().Where(row => row.Id == contribution.PersonId).Select(row => row.Name).FirstOrDefault(),
                db.Set<Organisation>().Where(row => row.Id == contribution.OrganisationId).Select(row => row.Name).FirstOrDefault(),
                db.Set<ParagraphSource>().Any(source => source.ContributionId == contribution.Id)
            )
        ).ToListAsync(cancellation);
        var items = await db.Set<AgendaItem>()
            .AsNoTracking()
            .Where(row => row.WorkshopId == workshop.Id)
            .OrderBy(row => row.Starts)
            .Select(row => new { row.Id, Title = row.Question != "" ? row.Question : row.Title })
            .ToListAsync(cancellation);
        var byItem = rows.ToLookup(row => row.AgendaItemId);
        var groups = items
            .Select(item => new MaterialGroup(item.Title, [.. byItem[item.Id]]))
            .Append(new MaterialGroup("", [.. byItem[null]]));
        var themes = (await Tags.OfAsync(db, [workshop.Id], cancellation))[workshop.Id].Of(TermKind.Theme);
        return new MaterialView(workshop.Id, workshop.Title, themes, [.. groups.Where(group => group.Rows.Count > 0)]);
    }
}

/// <summary>A workshop's contributions.</summary>
public sealed record MaterialView(Guid WorkshopId, string Title, IReadOnlyList<string> Themes, IReadOnlyList<MaterialGroup> Groups)
{
    /// <summary>All of them.</summary>
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
