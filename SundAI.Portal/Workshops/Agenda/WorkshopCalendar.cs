using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Time;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>A public workshop as a calendar file with a stable identity, so that a calendar that reads it again updates its entry.</summary>
internal sealed class WorkshopCalendar(IDbContextFactory<PortalDbContext> contexts, WorkshopEvents events)
{
    public async Task<Result<string>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var workshop = await db.Set<Workshop>()
            .AsNoTracking()
            .VisibleTo(isFacilitator)
            .FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        return workshop is null ? Refusal.NotFound : await events.WriteAsync(db, [workshop], null, cancellation);
    }
}

/// <summary>The coming workshops of a theme as a calendar to subscribe to; one that is called off stays in it and says so. Anyone.</summary>
internal sealed class ThemeCalendar(
    IDbContextFactory<PortalDbContext> contexts,
    WorkshopEvents events,
    TaxonomyCatalogue catalogue,
    IStringLocalizer<WorkshopsText> texts,
    TimeProvider clock
)
{
    private const int Most = 100;

    public async Task<Result<string>> HandleAsync(Actor actor, string theme, CancellationToken cancellation)
    {
        if (catalogue.Find(TermKind.Theme, theme) is not { } term)
        {
            return Refusal.NotFound;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var tagged = Tags.Owners(db, TermKind.Theme, theme);
        var workshops = await db.Set<Workshop>()
            .AsNoTracking()
            .VisibleTo(isFacilitator: false)
            .Where(row => row.EndsAt > now && tagged.Contains(row.Id))
            .OrderBy(row => row.StartsAt)
            .ThenBy(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        return await events.WriteAsync(db, workshops, texts["Calendar.OfTheme", term.Name], cancellation);
    }
}

/// <summary>Writes workshops as a calendar.</summary>
internal sealed class WorkshopEvents(IStringLocalizer<WorkshopsText> texts, MailWriter mail)
{
    /// <summary>The calendar; with a name it is one to subscribe to.</summary>
    public async Task<string> WriteAsync(
        PortalDbContext db,
        IReadOnlyCollection<Workshop> workshops,
        string? name,
        CancellationToken cancellation
    )
    {
        var ids = workshops.Select(row => row.Id).ToList();
        var items = (
            await db.Set<AgendaItem>()
                .AsNoTracking()
                .Where(row => ids.Contains(row.WorkshopId))
                .OrderBy(row => row.Starts)
                .ThenBy(row => row.Room)
                .ToListAsync(cancellation)
        ).ToLookup(row => row.WorkshopId);
        var calendar = new Calendar { ProductId = "-//Sund AI//Workshops//DA" };
        if (name is not null)
        {
            calendar.AddProperty("X-WR-CALNAME", name);
            calendar.AddProperty("X-PUBLISHED-TTL", "PT12H");
        }

        foreach (var zone in workshops.GroupBy(row => row.Zone))
        {
            var from = new DateTime(zone.Min(row => row.Date.Year) - 1, 1, 1);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone.Key, from, includeHistoricalData: false));
        }

        calendar.Events.AddRange(workshops.Select(workshop => Event(workshop, items[workshop.Id])));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent Event(Workshop workshop, IEnumerable<AgendaItem> items)
    {
        var link = mail.Link(Languages.Current, $"workshops/{workshop.Slug}");
        var agenda = items.Select(item =>
            $"{When.Span(item.Starts, item.Ends)} {item.Title}{(item.Room.Length > 0 ? $" ({item.Room})" : "")}"
        );
        return new CalendarEvent
        {
            Uid = $"workshop-{workshop.Id:N}@sundai",
            Summary = workshop.Title,
            Description = $"{workshop.Lede}\n\n{string.Join('\n', agenda)}\n\n{texts["Calendar.Page"].Value}: {link}",
            Location = workshop.Address.Length > 0 ? $"{workshop.Place}, {workshop.Address}" : workshop.Place,
            Url = new Uri(link),
            DtStart = Wall(workshop, workshop.Starts),
            DtEnd = Wall(workshop, workshop.Ends),
            DtStamp = new CalDateTime(Revised(workshop), CalDateTime.UtcTzId),
            Status = workshop.Status switch
            {
                WorkshopStatus.Cancelled => EventStatus.Cancelled,
                WorkshopStatus.Published => EventStatus.Confirmed,
                _ => EventStatus.Tentative,
            },
        };
    }

    // Each change gives it another version, which begins with its moment: the file is the same until something changes.
    private static DateTime Revised(Workshop workshop) =>
        DateTimeOffset.FromUnixTimeMilliseconds(KeyTime.Milliseconds(workshop.Version)).UtcDateTime;

    private static CalDateTime Wall(Workshop workshop, TimeOnly time) => new(workshop.Date.ToDateTime(time), workshop.Zone);
}
