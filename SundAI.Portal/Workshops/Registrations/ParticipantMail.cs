using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Workshops.Registrations;

/// <summary>Mails about a workshop. Every one names the workshop's page, title, time, place and calendar file.</summary>
internal sealed class ParticipantMail(MailWriter mail)
{
    /// <summary>One mail to everybody who is registered.</summary>
    public async Task WriteToAllAsync(PortalDbContext db, Workshop workshop, string key, CancellationToken cancellation)
    {
        var persons = db.Set<Registration>().Where(row => row.WorkshopId == workshop.Id).Select(row => row.PersonId);
        foreach (var recipient in await db.RecipientsAsync(person => persons.Contains(person.Id), cancellation))
        {
            Write(db, workshop, recipient, key);
        }
    }

    /// <summary>One mail to one person, if they still have an account.</summary>
    public async Task WriteToAsync(PortalDbContext db, Workshop workshop, Guid personId, string key, CancellationToken cancellation)
    {
        if (await db.RecipientAsync(personId, cancellation) is { } recipient)
        {
            Write(db, workshop, recipient, key);
        }
    }

    private void Write(PortalDbContext db, Workshop workshop, Recipient to, string key)
    {
        var (day, span) = ("", "");
        Languages.Within(to.Language, () => (day, span) = (When.Day(workshop.Date), When.Span(workshop.Starts, workshop.Ends)));
        var link = mail.Link(to.Language, $"workshops/{workshop.Slug}");
        var place = workshop.Address.Length > 0 ? $"{workshop.Place}, {workshop.Address}" : workshop.Place;
        mail.Write<WorkshopsText>(db, to.Mailbox, key, link, workshop.Title, day, span, place, link + ".ics", workshop.CancelReason);
    }
}
