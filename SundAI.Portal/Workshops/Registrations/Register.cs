using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Registrations;

/// <summary>
/// A person registers, for the organisation they act for if there is one. When many want the last seat, the database's unique seat
/// decides; whoever was slower tries the next seat until it is full.
/// </summary>
internal sealed class Register(IDbContextFactory<PortalDbContext> contexts, ParticipantMail mail, TimeProvider clock)
{
    private const int Tries = 20;

    public async Task<Result> HandleAsync(Actor actor, Guid workshopId, CancellationToken cancellation)
    {
        Result result = Refusal.Stale();
        for (var attempt = 0; attempt < Tries && result is { IsDone: false, Refusal.Kind: RefusalKind.Stale }; attempt++)
        {
            result = await TryAsync(actor, workshopId, cancellation);
        }

        return result;
    }

    private async Task<Result> TryAsync(Actor actor, Guid workshopId, CancellationToken cancellation)
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

        var now = clock.GetUtcNow().UtcDateTime;
        if (Closed(workshop, now) is { } closed)
        {
            return closed;
        }

        if (await db.Set<Registration>().AnyAsync(row => row.WorkshopId == workshopId && row.PersonId == person.Id, cancellation))
        {
            // Asked twice is no harm: the seat is theirs.
            return Result.Done;
        }

        var taken = await db.Set<Registration>()
            .Where(row => row.WorkshopId == workshopId)
            .Select(row => row.Seat)
            .ToListAsync(cancellation);
        if (taken.Count >= workshop.Capacity)
        {
            return Refusal.Of<WorkshopsText>("Refused.Full", workshop.Capacity);
        }

        db.Set<Registration>()
            .Add(
                new Registration
                {
                    WorkshopId = workshopId,
                    PersonId = person.Id,
                    OrganisationId = await db.ActingOrganisationAsync(actor, cancellation),
                    Seat = Registration.FreeSeat(taken),
                    At = now,
                }
            );
        await mail.WriteToAsync(db, workshop, person.Id, "Mail.Registered", cancellation);
        db.Raise(new ParticipantRegistered(workshopId, person.Id));
        return await db.SaveAsync(cancellation);
    }

    private static Refusal? Closed(Workshop workshop, DateTime now) =>
        workshop.Window(now) switch
        {
            RegistrationWindow.Open => null,
            RegistrationWindow.NotYet => Refusal.Of<WorkshopsText>("Refused.NotYet", When.Day(workshop.RegistrationOpensOn!.Value)),
            RegistrationWindow.None => Refusal.Of<WorkshopsText>("Refused.IsCancelled"),
            _ => Refusal.Of<WorkshopsText>("Refused.Closed"),
        };
}
