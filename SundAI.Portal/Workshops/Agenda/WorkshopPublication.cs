using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>Keeps search index and activities in step with published workshops.</summary>
internal static class WorkshopPublication
{
    public static async Task PutAsync(
        PortalDbContext db,
        Workshop workshop,
        IReadOnlyCollection<string> themes,
        CancellationToken cancellation
    )
    {
        await PutSearchAsync(db, workshop, null, cancellation);
        // Who comes is not public, so the activity names no participants.
        await Activities.PutAsync(
            db,
            new ActivityFacts(
                workshop.Id,
                ActivityKind.Workshop,
                workshop.Title,
                $"{workshop.Lede}\n{workshop.Description}",
                $"workshops/{workshop.Slug}",
                workshop.StartsAt,
                [],
                themes,
                workshop.RegionSlug
            ),
            cancellation
        );
    }

    /// <summary>Brings the index up to date; <paramref name="changed"/> is an item that the context has not saved yet.</summary>
    public static async Task PutSearchAsync(PortalDbContext db, Workshop workshop, AgendaItem? changed, CancellationToken cancellation)
    {
        if (workshop.Status != WorkshopStatus.Published)
        {
            return;
        }

        var items = await db.Set<AgendaItem>().Where(row => row.WorkshopId == workshop.Id).ToListAsync(cancellation);
        if (changed is not null && !items.Contains(changed) && db.Entry(changed).State == EntityState.Added)
        {
            items.Add(changed);
        }

        var agenda = items.Where(item => db.Entry(item).State != EntityState.Deleted);
        var themes = await Tags.SoonAsync(db, workshop.Id, TermKind.Theme, cancellation);
        await SearchIndex.PutAsync(db, Entry(workshop, agenda, themes), cancellation);
    }

    public static async Task RemoveAsync(PortalDbContext db, Guid workshopId, CancellationToken cancellation)
    {
        await SearchIndex.RemoveAsync(db, nameof(Workshop), workshopId, cancellation);
        await Activities.RemoveAsync(db, workshopId, cancellation);
    }

    public static SearchEntry Entry(Workshop workshop, IEnumerable<AgendaItem> agenda, IReadOnlyCollection<string> themes) =>
        new(
            nameof(Workshop),
            workshop.Id,
            $"workshops/{workshop.Slug}",
            workshop.Title,
            workshop.Title,
            $"{workshop.Lede}\n{workshop.Description}\n{workshop.Place} {workshop.Address}\n{string.Join('\n', agenda.OrderBy(item => item.Id).Select(Text))}",
            Themes: themes
        );

    private static string Text(AgendaItem item) =>
        $"{item.Title} {item.Description} {item.Speakers} {item.SpeakerOrganisation} {item.Question}";
}

internal sealed class WorkshopSearchSource : ISearchSource
{
    public string Kind => nameof(Workshop);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        var workshops = await db.Set<Workshop>().AsNoTracking().Where(row => row.Status == WorkshopStatus.Published).ToListAsync();
        var items = (await db.Set<AgendaItem>().AsNoTracking().ToListAsync()).ToLookup(item => item.WorkshopId);
        var tags = (await db.Set<Tag>().AsNoTracking().Where(tag => tag.Kind == TermKind.Theme).ToListAsync()).ToLookup(tag => tag.OwnerId);
        foreach (var workshop in workshops)
        {
            yield return WorkshopPublication.Entry(workshop, items[workshop.Id], tags[workshop.Id].Of(TermKind.Theme));
        }
    }
}
