using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>A facilitator adds an item to the agenda; brings back its key.</summary>
internal sealed class AddAgendaItem(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue)
{
    public async Task<Result<Guid>> HandleAsync(Actor actor, AddAgendaItemInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = AgendaChecks.Check(input.Facts, catalogue);
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

        var items = await db.Set<AgendaItem>().Where(row => row.WorkshopId == workshop.Id).ToListAsync(cancellation);
        var facts = AgendaChecks.Facts(input.Facts);
        AgendaChecks.Place(check, facts, workshop, items);
        if (items.Count >= AgendaItem.CountMax)
        {
            return Refusal.Of<WorkshopsText>("Refused.TooManyItems", AgendaItem.CountMax);
        }

        if (check.Failed)
        {
            return check.Refusals;
        }

        var item = new AgendaItem(workshop.Id, facts);
        db.Set<AgendaItem>().Add(item);
        await WorkshopPublication.PutSearchAsync(db, workshop, item, cancellation);
        var saved = await turn.SaveAsync(db, cancellation);
        return saved.IsDone ? item.Id : Result<Guid>.From(saved);
    }
}

/// <summary>A facilitator changes an item. Its time is fixed while meetings are booked in it.</summary>
internal sealed class EditAgendaItem(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue)
{
    public async Task<Result> HandleAsync(Actor actor, EditAgendaItemInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = AgendaChecks.Check(input.Facts, catalogue);
        if (check.Failed)
        {
            return check.Refusals;
        }

        await using var turn = await Meanwhile.TurnOfAsync(db, input.ItemId, cancellation);
        var item = await db.Set<AgendaItem>().FirstOrDefaultAsync(row => row.Id == input.ItemId, cancellation);
        if (item is null)
        {
            return Refusal.NotFound;
        }

        if (item.Version != input.Version)
        {
            return Refusal.Stale(new StaleItem(item));
        }

        var workshop = await db.Set<Workshop>().FirstAsync(row => row.Id == item.WorkshopId, cancellation);
        var facts = AgendaChecks.Facts(input.Facts);
        AgendaChecks.Place(check, facts, workshop, await Meanwhile.OthersAsync(db, item, cancellation));
        if (check.Failed)
        {
            return check.Refusals;
        }

        if ((item.Starts, item.Ends, item.Kind) != (facts.Starts, facts.Ends, facts.Kind))
        {
            if (await Meanwhile.HasMeetingsAsync(db, item.Id, cancellation))
            {
                return Refusal.Of<WorkshopsText>("Refused.MeetingsBooked").At(nameof(input.Facts.Starts));
            }

            await Meanwhile.DropSlotsAsync(db, item.Id, cancellation);
        }

        item.Describe(facts);
        await WorkshopPublication.PutSearchAsync(db, workshop, item, cancellation);
        return await turn.SaveAsync(db, cancellation);
    }
}

/// <summary>A facilitator takes an item out of the agenda. What was contributed to it stays with the workshop.</summary>
internal sealed class RemoveAgendaItem(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, Guid itemId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        await using var turn = await Meanwhile.TurnOfAsync(db, itemId, cancellation);
        var item = await db.Set<AgendaItem>().FirstOrDefaultAsync(row => row.Id == itemId, cancellation);
        if (item is null)
        {
            return Refusal.NotFound;
        }

        if (await Meanwhile.HasMeetingsAsync(db, itemId, cancellation))
        {
            return Refusal.Of<WorkshopsText>("Refused.MeetingsBooked");
        }

        db.Set<AgendaItem>().Remove(item);
        var workshop = await db.Set<Workshop>().FirstAsync(row => row.Id == item.WorkshopId, cancellation);
        await WorkshopPublication.PutSearchAsync(db, workshop, null, cancellation);
        return await turn.SaveAsync(db, cancellation);
    }
}

/// <summary>What several edits of the agenda ask of its surroundings.</summary>
internal static class Meanwhile
{
    /// <summary>Waits for the turn to change the timetable that an item stands in.</summary>
    public static async Task<IDbContextTransaction> TurnOfAsync(PortalDbContext db, Guid itemId, CancellationToken cancellation)
    {
        var workshop = db.Set<AgendaItem>().Where(row => row.Id == itemId).Select(row => row.WorkshopId);
        return await WorkshopTurn.TakeAsync(db, await workshop.FirstOrDefaultAsync(cancellation), cancellation);
    }

    public static Task<List<AgendaItem>> OthersAsync(PortalDbContext db, AgendaItem item, CancellationToken cancellation) =>
        db.Set<AgendaItem>().Where(row => row.WorkshopId == item.WorkshopId && row.Id != item.Id).ToListAsync(cancellation);

    public static Task<bool> HasMeetingsAsync(PortalDbContext db, Guid itemId, CancellationToken cancellation) =>
        db.Set<MeetingSlot>()
            .AnyAsync(slot => slot.AgendaItemId == itemId && db.Set<Meeting>().Any(row => row.SlotId == slot.Id), cancellation);

    /// <summary>Free slots follow no item to another time: they are planned anew.</summary>
    public static async Task DropSlotsAsync(PortalDbContext db, Guid itemId, CancellationToken cancellation) =>
        db.Set<MeetingSlot>().RemoveRange(await db.Set<MeetingSlot>().Where(slot => slot.AgendaItemId == itemId).ToListAsync(cancellation));
}

/// <summary>The workshop and the new item.</summary>
public sealed record AddAgendaItemInput(Guid WorkshopId, AgendaItemInput Facts);

/// <summary>The item, the version that was read, and what it should say.</summary>
public sealed record EditAgendaItemInput(Guid ItemId, Guid Version, AgendaItemInput Facts);

/// <summary>What is stored now, when two edited at once.</summary>
public sealed record StaleItem(Guid Version, string Text)
{
    /// <summary>Of the stored item.</summary>
    public StaleItem(AgendaItem item)
        : this(
            item.Version,
            $"{item.Title}\n{When.Span(item.Starts, item.Ends)} {item.Room}\n{item.Speakers} {item.SpeakerOrganisation}\n{item.Question}\n{item.Description}"
        ) { }

    /// <inheritdoc />
    public override string ToString() => Text;
}
