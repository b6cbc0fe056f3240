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
    MeetingRelease meetings,
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

        await using var turn = await WorkshopTurn.TakeAsync(db, workshopId, cancellation);
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
        await meetings.ReleaseAsync(db, workshop, registration, cancellation);
        await mail.WriteToAsync(db, workshop, person.Id, "Mail.Unregistered", cancellation);
        db.Raise(new ParticipantLeft(workshopId, person.Id));
        return await turn.SaveAsync(db, cancellation);
    }
}
