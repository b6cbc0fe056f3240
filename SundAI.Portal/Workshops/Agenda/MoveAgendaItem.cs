using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>
/// A facilitator lets an item change places with its neighbour in the same room. Both last as long as before, together they fill the
/// same time, and the pause between them stays.
/// </summary>
internal sealed class MoveAgendaItem(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, MoveAgendaItemInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        await using var turn = await Meanwhile.TurnOfAsync(db, input.ItemId, cancellation);
        var item = await db.Set<AgendaItem>().FirstOrDefaultAsync(row => row.Id == input.ItemId, cancellation);
        if (item is null)
        {
            return Refusal.NotFound;
        }

        var others = await Meanwhile.OthersAsync(db, item, cancellation);
        var neighbour = input.Earlier
            ? others.Where(row => row.Room == item.Room && row.Ends <= item.Starts).MaxBy(row => row.Starts)
            : others.Where(row => row.Room == item.Room && row.Starts >= item.Ends).MinBy(row => row.Starts);
        if (neighbour is null)
        {
            return Refusal.Of<WorkshopsText>(input.Earlier ? "Refused.IsFirst" : "Refused.IsLast");
        }

        if (await Meanwhile.HasMeetingsAsync(db, item.Id, cancellation) || await Meanwhile.HasMeetingsAsync(db, neighbour.Id, cancellation))
        {
            return Refusal.Of<WorkshopsText>("Refused.MeetingsBooked");
        }

        Swap(input.Earlier ? neighbour : item, input.Earlier ? item : neighbour);
        var rest = others.Where(row => row != neighbour).ToList();
        if (rest.Any(row => Collides(row, item) || Collides(row, neighbour)))
        {
            return Refusal.Of<WorkshopsText>("Refused.MoveCollides");
        }

        await Meanwhile.DropSlotsAsync(db, item.Id, cancellation);
        await Meanwhile.DropSlotsAsync(db, neighbour.Id, cancellation);
        return await turn.SaveAsync(db, cancellation);
    }

    private static void Swap(AgendaItem first, AgendaItem second)
    {
        var (begin, end, lasts) = (first.Starts, second.Ends, first.Ends - first.Starts);
        second.MoveTo(begin);
        first.MoveTo(end.Add(-lasts));
    }

    private static bool Collides(AgendaItem one, AgendaItem other) =>
        AgendaItem.Collide((one.Starts, one.Ends, one.Room), (other.Starts, other.Ends, other.Room));
}

/// <summary>Which item, and which way.</summary>
public sealed record MoveAgendaItemInput(Guid ItemId, bool Earlier);
