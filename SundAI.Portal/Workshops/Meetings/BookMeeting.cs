using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>
/// Either side of an accepted introduction books a free slot when both organisations are registered. The other side is told by mail.
/// Of two who want the same slot at once the database lets one have it. Answers the meeting's key.
/// </summary>
internal sealed class BookMeeting(IDbContextFactory<PortalDbContext> contexts, MeetingMail mail, TimeProvider clock)
{
    public async Task<Result<Guid>> HandleAsync(Actor actor, BookMeetingInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var introduction = await db.Set<Introduction>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == input.IntroductionId, cancellation);
        if (
            introduction is null
            || await db.ActingOrganisationAsync(actor, cancellation) is not { } us
            || (introduction.FromOrganisationId != us && introduction.ToOrganisationId != us)
        )
        {
            return Refusal.NotFound;
        }

        if (introduction.Status != IntroductionStatus.Accepted)
        {
            return Refusal.Of<WorkshopsText>("Refused.IntroductionOpen");
        }

        await using var turn = await TurnAsync(db, input.SlotId, cancellation);
        var slot = await db.Set<MeetingSlot>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == input.SlotId, cancellation);
        var workshop = slot is null
            ? null
            : await db.Set<Workshop>()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Id == slot.WorkshopId && row.Status != WorkshopStatus.Draft, cancellation);
        if (slot is null || workshop is null)
        {
            return Refusal.NotFound;
        }

        Guid[] sides = [introduction.FromOrganisationId, introduction.ToOrganisationId];
        if (await ReasonAgainstAsync(db, workshop, slot, introduction.Id, sides, cancellation) is { } refusal)
        {
            return refusal;
        }

        var person = await db.PersonOfAsync(actor, cancellation);
        var meeting = new Meeting
        {
            WorkshopId = workshop.Id,
            SlotId = slot.Id,
            IntroductionId = introduction.Id,
            BookedById = person?.Id,
            BookedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Set<Meeting>().Add(meeting);
        db.Set<MeetingParty>()
            .AddRange(
                sides.Select(side => new MeetingParty
                {
                    MeetingId = meeting.Id,
                    OrganisationId = side,
                    WorkshopId = workshop.Id,
                    Starts = slot.Starts,
                })
            );
        await mail.WriteAsync(db, workshop, meeting, us, "Mail.MeetingBooked", cancellation);
        db.Raise(new MeetingBooked(workshop.Id, meeting.Id, introduction.Id));
        var saved = await turn.SaveAsync(db, cancellation);
        return saved.IsDone ? meeting.Id : Refusal.Of<WorkshopsText>("Refused.SlotTaken").At(nameof(input.SlotId));
    }

    private static async Task<IDbContextTransaction> TurnAsync(PortalDbContext db, Guid slotId, CancellationToken cancellation)
    {
        var workshop = db.Set<MeetingSlot>().Where(row => row.Id == slotId).Select(row => row.WorkshopId);
        return await WorkshopTurn.TakeAsync(db, await workshop.FirstOrDefaultAsync(cancellation), cancellation);
    }

    private async Task<Refusal?> ReasonAgainstAsync(
        PortalDbContext db,
        Workshop workshop,
        MeetingSlot slot,
        Guid introductionId,
        Guid[] sides,
        CancellationToken cancellation
    )
    {
        if (workshop.Status == WorkshopStatus.Cancelled)
        {
            return Refusal.Of<WorkshopsText>("Refused.IsCancelled");
        }

        if (workshop.At(slot.Starts) <= clock.GetUtcNow().UtcDateTime)
        {
            return Refusal.Of<WorkshopsText>("Refused.SlotPast").At(nameof(BookMeetingInput.SlotId));
        }

        var registered = await db.Set<Registration>()
            .Where(row => row.WorkshopId == workshop.Id && row.OrganisationId != null && sides.Contains(row.OrganisationId.Value))
            .Select(row => row.OrganisationId)
            .Distinct()
            .CountAsync(cancellation);
        if (registered < 2)
        {
            return Refusal.Of<WorkshopsText>("Refused.BothRegistered").At(nameof(BookMeetingInput.IntroductionId));
        }

        if (await db.Set<Meeting>().AnyAsync(row => row.WorkshopId == workshop.Id && row.IntroductionId == introductionId, cancellation))
        {
            return Refusal.Of<WorkshopsText>("Refused.MeetAlready").At(nameof(BookMeetingInput.IntroductionId));
        }

        if (await db.Set<Meeting>().AnyAsync(row => row.SlotId == slot.Id, cancellation))
        {
            return Refusal.Of<WorkshopsText>("Refused.SlotTaken").At(nameof(BookMeetingInput.SlotId));
        }

        return await db.Set<MeetingParty>()
            .AnyAsync(row => row.WorkshopId == workshop.Id && row.Starts == slot.Starts && sides.Contains(row.OrganisationId), cancellation)
            ? Refusal.Of<WorkshopsText>("Refused.SideBusy").At(nameof(BookMeetingInput.SlotId))
            : null;
    }
}

/// <summary>Which accepted introduction meets in which slot.</summary>
public sealed record BookMeetingInput(Guid IntroductionId, Guid SlotId);
