using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Time;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>A facilitator changes a workshop. Whoever is registered is told when day, time or place changed.</summary>
internal sealed class EditWorkshop(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    ParticipantMail mail,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(Actor actor, EditWorkshopInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = WorkshopChecks.Check(input.Facts, catalogue);
        if (check.Failed)
        {
            return check.Refusals;
        }

        await using var turn = await WorkshopTurn.TakeAsync(db, input.WorkshopId, cancellation);
        var workshop = await db.Set<Workshop>().FirstOrDefaultAsync(row => row.Id == input.WorkshopId, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        if (workshop.Version != input.Version)
        {
            return Refusal.Stale(new StaleWorkshop(workshop));
        }

        var facts = WorkshopChecks.Facts(input.Facts);
        await CheckAgendaAsync(db, workshop.Id, facts, check, cancellation);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var before = (workshop.Date, workshop.Starts, workshop.Ends, workshop.Place, workshop.Address);
        workshop.Describe(facts);
        await Tags.SetAsync(db, workshop.Id, TermKind.Theme, catalogue.Known(TermKind.Theme, input.Facts.Themes), cancellation);
        if (workshop.Status == WorkshopStatus.Published)
        {
            await WorkshopPublication.PutAsync(db, workshop, catalogue.Known(TermKind.Theme, input.Facts.Themes), cancellation);
            if (
                before != (workshop.Date, workshop.Starts, workshop.Ends, workshop.Place, workshop.Address)
                && workshop.StartsAt > clock.GetUtcNow().UtcDateTime
            )
            {
                await mail.WriteToAllAsync(db, workshop, "Mail.Moved", cancellation);
            }
        }

        return await turn.SaveAsync(db, cancellation);
    }

    private static async Task CheckAgendaAsync(
        PortalDbContext db,
        Guid workshopId,
        WorkshopFacts facts,
        Check check,
        CancellationToken cancellation
    )
    {
        var items = await db.Set<AgendaItem>().AsNoTracking().Where(row => row.WorkshopId == workshopId).ToListAsync(cancellation);
        var registered = await db.Set<Registration>().CountAsync(row => row.WorkshopId == workshopId, cancellation);
        check.That(
            !(facts.Capacity < registered),
            nameof(WorkshopInput.Capacity),
            Refusal.Of<WorkshopsText>("Refused.CapacityTaken", registered)
        );
        if (items.FirstOrDefault(item => item.Starts < facts.Starts) is { } early)
        {
            check.That(
                false,
                nameof(WorkshopInput.Starts),
                Refusal.Of<WorkshopsText>("Refused.ItemOutside", early.Title, When.Span(early.Starts, early.Ends))
            );
        }

        if (items.FirstOrDefault(item => item.Ends > facts.Ends) is { } late)
        {
            check.That(
                false,
                nameof(WorkshopInput.Ends),
                Refusal.Of<WorkshopsText>("Refused.ItemOutside", late.Title, When.Span(late.Starts, late.Ends))
            );
        }

        if (items.Find(item => IsSkipped(facts.Date, item.Starts) || IsSkipped(facts.Date, item.Ends)) is { } impossible)
        {
            check.That(
                false,
                nameof(WorkshopInput.Date),
                Refusal.Of<WorkshopsText>("Refused.ItemSkipped", impossible.Title, When.Span(impossible.Starts, impossible.Ends))
            );
        }

        if (items.FirstOrDefault(item => item.Room.Length > 0 && !facts.Rooms.Contains(item.Room)) is { } homeless)
        {
            check.That(false, nameof(WorkshopInput.Rooms), Refusal.Of<WorkshopsText>("Refused.RoomUsed", homeless.Room, homeless.Title));
        }
    }

    private static bool IsSkipped(DateOnly date, TimeOnly wall) => CopenhagenTime.IsSkipped(date.ToDateTime(wall));
}

/// <summary>The workshop, the version that was read, and what it should say.</summary>
public sealed record EditWorkshopInput(Guid WorkshopId, Guid Version, WorkshopInput Facts);

/// <summary>What is stored now, when two edited at once.</summary>
public sealed record StaleWorkshop(Guid Version, string Text)
{
    /// <summary>Of the stored workshop.</summary>
    public StaleWorkshop(Workshop workshop)
        : this(
            workshop.Version,
            $"{workshop.Title}\n{workshop.Lede}\n{When.Day(workshop.Date)} {When.Span(workshop.Starts, workshop.Ends)}\n{workshop.Place}\n{workshop.Address}\n{string.Join(", ", workshop.Rooms)}\n\n{workshop.Description}"
        ) { }

    /// <inheritdoc />
    public override string ToString() => Text;
}
