using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

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

    /// <summary>Saves and lets the next one in.</summary>
    public static async Task<Result> SaveAsync(this IDbContextTransaction turn, PortalDbContext db, CancellationToken cancellation)
    {
        var saved = await db.SaveAsync(cancellation);
        if (saved.IsDone)
        {
            await turn.CommitAsync(cancellation);
        }

        return saved;
    }
}
