using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Live;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Live;

/// <summary>A facilitator opens or closes the live room of a published workshop and chooses the item that is on.</summary>
internal sealed class SteerLiveRoom(IDbContextFactory<PortalDbContext> contexts, LiveChannel channel)
{
    public async Task<Result> HandleAsync(Actor actor, SteerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var workshop = await db.Set<Workshop>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == input.WorkshopId, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        if (workshop.Status != WorkshopStatus.Published)
        {
            return Refusal.Of<WorkshopsText>("Refused.NotPublished");
        }

        if (
            input.ItemId is { } itemId
            && !await db.Set<AgendaItem>().AnyAsync(row => row.Id == itemId && row.WorkshopId == workshop.Id, cancellation)
        )
        {
            return Refusal.NotFound;
        }

        var room = await db.Set<LiveRoom>().FirstOrDefaultAsync(row => row.WorkshopId == workshop.Id, cancellation);
        if (room is null)
        {
            room = new LiveRoom { WorkshopId = workshop.Id };
            db.Set<LiveRoom>().Add(room);
        }

        room.Open(input.IsOpen);
        room.Show(input.ItemId);
        var saved = await db.SaveAsync(cancellation);
        if (saved.IsDone)
        {
            await channel.AnnounceAsync(LiveTopics.Of(workshop.Id), new RoomSteered());
        }

        return saved;
    }
}

/// <summary>Whether the room is open, and which item is on; null: the one that the clock says.</summary>
public sealed record SteerInput(Guid WorkshopId, bool IsOpen, Guid? ItemId);
