using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Live;

/// <summary>The live room for those who are registered, and for facilitators.</summary>
internal sealed class ReadLiveRoom(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The newest contributions that one page shows.</summary>
    public const int Shown = 200;

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
        return new LiveRoomView(
            workshop,
            items,
            room?.IsOpen ?? false,
            room?.CurrentItemId,
            isRegistered,
            isFacilitator,
            await db.Set<Contribution>().CountAsync(row => row.WorkshopId == workshop.Id, cancellation),
            await ContributionsAsync(db, workshop.Id, me?.Id ?? Guid.Empty, cancellation)
        );
    }

    private static async Task<IReadOnlyList<ContributionRow>> ContributionsAsync(
        PortalDbContext db,
        Guid workshopId,
        Guid me,
        CancellationToken cancellation
    ) =>
        await (
            from row in db.Set<Contribution>()
            join person in db.Set<Person>() on row.PersonId equals person.Id into persons
            from person in persons.DefaultIfEmpty()
            join organisation in db.Set<Organisation>() on row.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            where row.WorkshopId == workshopId
            orderby row.At descending, row.Id descending
            select new ContributionRow(
                row.Id,
                row.AgendaItemId,
                row.RemovedAt == null ? row.Text : "",
                row.Kind,
                organisation.Name ?? person.Name,
                row.SupportCount,
                row.At,
                db.Set<ContributionSupport>().Any(support => support.ContributionId == row.Id && support.PersonId == me),
                row.PersonId == me,
                row.RemovedAt != null
            )
        )
            .Take(Shown)
            .ToListAsync(cancellation);
}

/// <summary>A live room as its reader sees it.</summary>
/// <param name="Workshop">The workshop, not to be changed.</param>
/// <param name="Items">The agenda by time.</param>
/// <param name="IsOpen">Whether one may contribute.</param>
/// <param name="ChosenItemId">The item the facilitator chose; null: the clock decides.</param>
/// <param name="IsRegistered">Whether the reader may contribute.</param>
/// <param name="IsFacilitator">Whether the reader steers.</param>
/// <param name="Total">How many contributions there are.</param>
/// <param name="Contributions">The newest, newest first.</param>
public sealed record LiveRoomView(
    Workshop Workshop,
    IReadOnlyList<AgendaItem> Items,
    bool IsOpen,
    Guid? ChosenItemId,
    bool IsRegistered,
    bool IsFacilitator,
    int Total,
    IReadOnlyList<ContributionRow> Contributions
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
