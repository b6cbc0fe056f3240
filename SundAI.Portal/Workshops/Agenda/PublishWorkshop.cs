using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>A facilitator lets everybody see a workshop; it needs an agenda of at least one item.</summary>
internal sealed class PublishWorkshop(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, Guid workshopId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var workshop = await db.Set<Workshop>().FirstOrDefaultAsync(row => row.Id == workshopId, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (workshop.Status != WorkshopStatus.Published && workshop.StartsAt <= now)
        {
            return Refusal.Of<WorkshopsText>("Refused.BegunAlready");
        }

        if (!await db.Set<AgendaItem>().AnyAsync(row => row.WorkshopId == workshopId, cancellation))
        {
            return Refusal.Of<WorkshopsText>("Refused.EmptyAgenda");
        }

        if (!workshop.Publish(now))
        {
            return Refusal.Of<WorkshopsText>("Refused.PublishedAlready");
        }

        var themes = (await Tags.OfAsync(db, [workshopId], cancellation))[workshopId].Of(TermKind.Theme);
        await WorkshopPublication.PutAsync(db, workshop, themes, cancellation);
        db.Raise(new WorkshopPublished(workshopId, actor.UserId));
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>A facilitator cancels a published workshop with a reason; everybody who is registered gets a mail.</summary>
internal sealed class CancelWorkshop(IDbContextFactory<PortalDbContext> contexts, ParticipantMail mail)
{
    public async Task<Result> HandleAsync(Actor actor, CancelWorkshopInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = new Check().Text(nameof(input.Reason), input.Reason, 500);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var workshop = await db.Set<Workshop>().FirstOrDefaultAsync(row => row.Id == input.WorkshopId, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        if (!workshop.Cancel(input.Reason!))
        {
            return Refusal.Of<WorkshopsText>("Refused.NotPublished");
        }

        await WorkshopPublication.RemoveAsync(db, workshop.Id, cancellation);
        await mail.WriteToAllAsync(db, workshop, "Mail.Cancelled", cancellation);
        db.Raise(new WorkshopCancelled(workshop.Id));
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>Which workshop, and why.</summary>
public sealed record CancelWorkshopInput(Guid WorkshopId, string? Reason);
