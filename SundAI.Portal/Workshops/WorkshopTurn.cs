using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Workshops;

/// <summary>
/// Lets those who change one workshop's timetable act one after the other: whoever comes second waits, sees what the first one did, and
/// is refused in words when both do not fit. Reading a timetable, and registering, waits for nobody.
/// </summary>
internal static class WorkshopTurn
{
    /// <summary>Waits until nobody else changes this timetable. What is checked must be read afterwards.</summary>
    public static async Task<IDbContextTransaction> TakeAsync(PortalDbContext db, Guid workshopId, CancellationToken cancellation)
    {
        var turn = await db.Database.BeginTransactionAsync(cancellation);
        await WaitAsync(db, workshopId, cancellation);
        return turn;
    }

    /// <summary>The same within a transaction that there is already.</summary>
    public static Task WaitAsync(PortalDbContext db, Guid workshopId, CancellationToken cancellation) =>
        // Changes nothing: the row is held until the transaction ends.
        db.Set<Workshop>()
            .Where(row => row.Id == workshopId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Slug, row => row.Slug), cancellation);
}
