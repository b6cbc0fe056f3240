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
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>A public workshop as a calendar file with a stable identity, so that a calendar that reads it again updates its entry.</summary>
internal sealed class WorkshopCalendar(
    IDbContextFactory<PortalDbContext> contexts,
    IStringLocalizer<WorkshopsText> texts,
    MailWriter mail,
    TimeProvider clock
)
{
    public async Task<Result<string>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var workshop = await db.Set<Workshop>()
            .AsNoTracking()
            .VisibleTo(isFacilitator)
            .FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        var items = await db.Set<AgendaItem>()
            .AsNoTracking()
            .Where(row => row.WorkshopId == workshop.Id)
            .OrderBy(row => row.Starts)
            .ThenBy(row => row.Room)
            .ToListAsync(cancellation);
        var calendar = new Calendar { ProductId = "-//Sund AI//Workshops//DA" };
        calendar.AddTimeZone(
            VTimeZone.FromDateTimeZone(workshop.Zone, new DateTime(workshop.Date.Year - 1, 1, 1), includeHistoricalData: false)
        );
        calendar.Events.Add(Event(workshop, items));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent Event(Workshop workshop, IReadOnlyList<AgendaItem> items)
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
            DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime, CalDateTime.UtcTzId),
            Status = workshop.Status switch
            {
                WorkshopStatus.Cancelled => EventStatus.Cancelled,
                WorkshopStatus.Published => EventStatus.Confirmed,
                _ => EventStatus.Tentative,
            },
        };
    }

    private static CalDateTime Wall(Workshop workshop, TimeOnly time) => new(workshop.Date.ToDateTime(time), workshop.Zone);
}
