using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops.Meetings;

namespace SundAI.Portal.Workshops.Registrations;

/// <summary>
/// A person does not come after all, and the seat is free again. When nobody of their organisation is left, its meetings are cancelled
/// and the others are told.
/// </summary>
internal sealed class Unregister(
    IDbContextFactory<PortalDbContext> contexts,
    ParticipantMail mail,
    MeetingMail meetingMail,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(Actor actor, Guid workshopId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var workshop = await db.Set<Workshop>().FirstOrDefaultAsync(row => row.Id == workshopId, cancellation);
        if (workshop is null || workshop.Status == WorkshopStatus.Draft)
        {
            return Refusal.NotFound;
        }

        var registration = await db.Set<Registration>()
            .FirstOrDefaultAsync(row => row.WorkshopId == workshopId && row.PersonId == person.Id, cancellation);
        if (registration is null)
        {
            return Result.Done;
        }

        if (clock.GetUtcNow().UtcDateTime >= workshop.EndsAt)
        {
            return Refusal.Of<WorkshopsText>("Refused.IsOver");
        }

        db.Set<Registration>().Remove(registration);
        await ReleaseMeetingsAsync(db, workshop, registration, cancellation);
        await mail.WriteToAsync(db, workshop, person.Id, "Mail.Unregistered", cancellation);
        db.Raise(new ParticipantLeft(workshopId, person.Id));
        return await db.SaveAsync(cancellation);
    }

    private async Task ReleaseMeetingsAsync(PortalDbContext db, Workshop workshop, Registration leaving, CancellationToken cancellation)
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
            await meetingMail.WriteAsync(db, workshop, meeting, organisationId, "Mail.MeetingCancelled", cancellation);
            db.Set<Meeting>().Remove(meeting);
        }
    }
}
