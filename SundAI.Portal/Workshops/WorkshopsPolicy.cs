using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Workshops;

/// <summary>
/// Who may do what with workshops. Facilitators plan and steer. Anyone reads what is published or cancelled. Signed-in persons register.
/// Registered persons see who comes, contribute and agree; an organisation of an accepted introduction books its meeting.
/// </summary>
internal static class WorkshopsPolicy
{
    /// <summary>The workshops a reader may see: drafts are the facilitators' alone.</summary>
    public static IQueryable<Workshop> VisibleTo(this IQueryable<Workshop> workshops, bool isFacilitator) =>
        isFacilitator ? workshops : workshops.Where(row => row.Status != WorkshopStatus.Draft);

    /// <summary>Whether the actor is registered.</summary>
    public static Task<bool> IsRegisteredAsync(this PortalDbContext db, Actor actor, Guid workshopId, CancellationToken cancellation) =>
        db.RegisteredFor(actor).ContainsAsync(workshopId, cancellation);

    /// <summary>The workshops that the actor is registered for.</summary>
    public static IQueryable<Guid> RegisteredFor(this PortalDbContext db, Actor actor) =>
        from registration in db.Set<Registration>()
        join person in db.Set<Person>() on registration.PersonId equals person.Id
        where actor.UserId != null && person.UserId == actor.UserId
        select registration.WorkshopId;
}
