using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>When nobody of an organisation comes any more, its meetings are cancelled and the others are told.</summary>
internal sealed class MeetingRelease(MeetingMail mail)
{
    /// <summary>Releases what a registration that is about to go was the last to hold. The workshop's turn must be taken.</summary>
    public async Task ReleaseAsync(PortalDbContext db, Workshop workshop, Registration leaving, CancellationToken cancellation)
    {
        if (
            leaving.OrganisationId is not { } organisationId
            || await db.Set<Registration>()
                .AnyAsync(
                    row => row.WorkshopId == workshop.Id && row.OrganisationId == organisationId && row.Id != leaving.Id,
                    cancellation
                )
        )
        {
            return;
        }

        var mine = db.Set<MeetingParty>()
            .Where(row => row.WorkshopId == workshop.Id && row.OrganisationId == organisationId)
            .Select(row => row.MeetingId);
        foreach (var meeting in await db.Set<Meeting>().Where(row => mine.Contains(row.Id)).ToListAsync(cancellation))
        {
            await mail.WriteAsync(db, workshop, meeting, organisationId, "Mail.MeetingCancelled", cancellation);
            db.Set<Meeting>().Remove(meeting);
        }
    }
}
