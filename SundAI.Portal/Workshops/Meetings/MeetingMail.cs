using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>Tells the other side of a meeting what one side did.</summary>
internal sealed class MeetingMail(MailWriter mail)
{
    /// <summary>One mail to each contact of the other organisation. The meeting must be stored or be in the context.</summary>
    public async Task WriteAsync(
        PortalDbContext db,
        Workshop workshop,
        Meeting meeting,
        Guid fromOrganisationId,
        string key,
        CancellationToken cancellation
    )
    {
        var slot = await db.Set<MeetingSlot>().FirstAsync(row => row.Id == meeting.SlotId, cancellation);
        var parties = db.Set<MeetingParty>().Local.Where(row => row.MeetingId == meeting.Id).Select(row => row.OrganisationId).ToList();
        if (parties.Count == 0)
        {
            parties = await db.Set<MeetingParty>()
                .Where(row => row.MeetingId == meeting.Id)
                .Select(row => row.OrganisationId)
                .ToListAsync(cancellation);
        }

        var from = await db.Set<Organisation>()
            .Where(row => row.Id == fromOrganisationId)
            .Select(row => row.Name)
            .FirstOrDefaultAsync(cancellation);
        foreach (var other in parties.Where(id => id != fromOrganisationId))
        {
            foreach (var to in await db.RecipientsAsync(other, contactsOnly: true, cancellation))
            {
                var (day, span) = ("", "");
                Languages.Within(to.Language, () => (day, span) = (When.Day(workshop.Date), When.Span(slot.Starts, slot.Ends)));
                var link = mail.Link(to.Language, $"workshops/{workshop.Slug}/moeder");
                mail.Write<WorkshopsText>(db, to.Mailbox, key, link, from ?? "", workshop.Title, day, span, slot.Table);
            }
        }
    }
}
