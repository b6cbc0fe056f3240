using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>
/// A facilitator divides a meetings item into slots: as many of the given length as fit, at every table. Free slots are planned anew;
/// once one is booked the plan stays.
/// </summary>
internal sealed class PlanMeetings(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<int>> HandleAsync(Actor actor, PlanMeetingsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = new Check()
            .That(input.Minutes is >= 5 and <= 120, nameof(input.Minutes), Refusal.Of<WorkshopsText>("Refused.MeetingLength"))
            .That(
                input.Tables is >= 1 and <= MeetingSlot.TablesMax,
                nameof(input.Tables),
                Refusal.Of<WorkshopsText>("Refused.TableCount", MeetingSlot.TablesMax)
            );
        if (check.Failed)
        {
            return check.Refusals;
        }

        await using var turn = await Agenda.Meanwhile.TurnOfAsync(db, input.ItemId, cancellation);
        var item = await db.Set<AgendaItem>().FirstOrDefaultAsync(row => row.Id == input.ItemId, cancellation);
        if (item is null)
        {
            return Refusal.NotFound;
        }

        if (await Refused(db, item, input, cancellation) is { } refused)
        {
            return refused;
        }

        db.Set<MeetingSlot>().RemoveRange(await db.Set<MeetingSlot>().Where(row => row.AgendaItemId == item.Id).ToListAsync(cancellation));
        var slots = SlotsOf(item, input.Minutes, input.Tables).ToList();
        db.Set<MeetingSlot>().AddRange(slots);
        var saved = await turn.SaveAsync(db, cancellation);
        return saved.IsDone ? slots.Count : Result<int>.From(saved);
    }

    private static async Task<Refusal?> Refused(
        PortalDbContext db,
        AgendaItem item,
        PlanMeetingsInput input,
        CancellationToken cancellation
    )
    {
        if (item.Kind != AgendaKind.Meetings)
        {
            return Refusal.Of<WorkshopsText>("Refused.NoMeetingsItem");
        }

        if (item.Ends - item.Starts < TimeSpan.FromMinutes(input.Minutes))
        {
            return Refusal.Of<WorkshopsText>("Refused.MeetingTooLong").At(nameof(input.Minutes));
        }

        if (await Agenda.Meanwhile.HasMeetingsAsync(db, item.Id, cancellation))
        {
            return Refusal.Of<WorkshopsText>("Refused.MeetingsBooked");
        }

        // One meetings item at a time: otherwise an organisation could be promised to two tables.
        return await db.Set<MeetingSlot>()
            .AnyAsync(
                row => row.WorkshopId == item.WorkshopId && row.AgendaItemId != item.Id && row.Starts < item.Ends && row.Ends > item.Starts,
                cancellation
            )
            ? Refusal.Of<WorkshopsText>("Refused.MeetingsElsewhere")
            : null;
    }

    private static IEnumerable<MeetingSlot> SlotsOf(AgendaItem item, int minutes, int tables)
    {
        var count = (int)((item.Ends - item.Starts).TotalMinutes / minutes);
        return Enumerable
            .Range(0, count)
            .SelectMany(number =>
                Enumerable
                    .Range(1, tables)
                    .Select(table => new MeetingSlot
                    {
                        WorkshopId = item.WorkshopId,
                        AgendaItemId = item.Id,
                        Starts = item.Starts.AddMinutes(number * minutes),
                        Ends = item.Starts.AddMinutes((number + 1) * minutes),
                        Table = table,
                    })
            );
    }
}

/// <summary>The meetings item, minutes a meeting (5 to 120) and tables (1 to 40).</summary>
public sealed record PlanMeetingsInput(Guid ItemId, int Minutes, int Tables);
