using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>Either side cancels a meeting that has not begun; the slot is free again and the other side is told by mail.</summary>
internal sealed class CancelMeeting(IDbContextFactory<PortalDbContext> contexts, MeetingMail mail, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, Guid meetingId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var meeting = await db.Set<Meeting>().FirstOrDefaultAsync(row => row.Id == meetingId, cancellation);
        if (
            meeting is null
            || await db.ActingOrganisationAsync(actor, cancellation) is not { } us
            || !await db.Set<MeetingParty>().AnyAsync(row => row.MeetingId == meetingId && row.OrganisationId == us, cancellation)
        )
        {
            return Refusal.NotFound;
        }

        var workshop = await db.Set<Workshop>().AsNoTracking().FirstAsync(row => row.Id == meeting.WorkshopId, cancellation);
        var starts = await db.Set<MeetingSlot>().Where(row => row.Id == meeting.SlotId).Select(row => row.Starts).FirstAsync(cancellation);
        if (workshop.At(starts) <= clock.GetUtcNow().UtcDateTime)
        {
            return Refusal.Of<WorkshopsText>("Refused.SlotPast");
        }

        await mail.WriteAsync(db, workshop, meeting, us, "Mail.MeetingCancelled", cancellation);
        db.Set<Meeting>().Remove(meeting);
        return await db.SaveAsync(cancellation);
    }
}
