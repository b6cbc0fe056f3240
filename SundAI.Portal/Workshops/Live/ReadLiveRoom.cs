using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Live;

/// <summary>The live room for those who are registered, and for facilitators.</summary>
internal sealed class ReadLiveRoom(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<LiveRoomView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var workshop = await db.Set<Workshop>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Slug == slug && row.Status == WorkshopStatus.Published, cancellation);
        if (workshop is null)
        {
            return Refusal.NotFound;
        }

        var isRegistered = await db.IsRegisteredAsync(actor, workshop.Id, cancellation);
        if (!isRegistered && !isFacilitator)
        {
            return Refusal.NotAllowed;
        }

        var items = await db.Set<AgendaItem>()
            .AsNoTracking()
            .Where(row => row.WorkshopId == workshop.Id)
            .OrderBy(row => row.Starts)
            .ThenBy(row => row.Room)
            .ToListAsync(cancellation);
        var room = await db.Set<LiveRoom>().AsNoTracking().FirstOrDefaultAsync(row => row.WorkshopId == workshop.Id, cancellation);
        var me = await db.PersonOfAsync(actor, cancellation);
        var view = new LiveRoomView(
            workshop,
            items,
            room?.IsOpen ?? false,
            room?.CurrentItemId,
            isRegistered,
            isFacilitator,
            ContributionPage.None
        );
        var current = view.Current(clock.GetUtcNow().UtcDateTime);
        return view with { Contributions = await ContributionPages.ReadAsync(db, workshop.Id, current?.Id, null, me?.Id, cancellation) };
    }
}

/// <summary>A live room as its reader sees it.</summary>
/// <param name="Workshop">The workshop, not to be changed.</param>
/// <param name="Items">The agenda by time.</param>
/// <param name="IsOpen">Whether one may contribute.</param>
/// <param name="ChosenItemId">The item the facilitator chose; null: the clock decides.</param>
/// <param name="IsRegistered">Whether the reader may contribute.</param>
/// <param name="IsFacilitator">Whether the reader steers.</param>
/// <param name="Contributions">The newest on the item that is on, newest first; between items those on everything.</param>
public sealed record LiveRoomView(
    Workshop Workshop,
    IReadOnlyList<AgendaItem> Items,
    bool IsOpen,
    Guid? ChosenItemId,
    bool IsRegistered,
    bool IsFacilitator,
    ContributionPage Contributions
)
{
    /// <summary>The item that is on: the chosen one, or the discussion or other item that the clock says.</summary>
    public AgendaItem? Current(DateTime now) =>
        Items.FirstOrDefault(item => item.Id == ChosenItemId)
        ?? Items
            .Where(item => Workshop.At(item.Starts) <= now && now < Workshop.At(item.Ends))
            .OrderBy(item => item.Kind == AgendaKind.Discussion ? 0 : 1)
            .ThenBy(item => item.Room)
            .FirstOrDefault();
}
