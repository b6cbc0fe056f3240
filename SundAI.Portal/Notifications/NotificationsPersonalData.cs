using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Notifications;

/// <summary>What a person was told. It goes with the account.</summary>
internal sealed class NotificationsPersonalData : IPersonalData
{
    public string Part => "notifications";

    public int Floor => 7;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var told = await Of(db, userId)
            .AsNoTracking()
            .OrderBy(row => row.At)
            .Select(row => new
            {
                row.Key,
                row.ArgumentsJson,
                row.Address,
                row.At,
                row.ReadAt,
            })
            .ToListAsync(cancellation);
        return told.Count == 0 ? null : told;
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation) =>
        db.Set<Notification>().RemoveRange(await Of(db, userId).ToListAsync(cancellation));

    private static IQueryable<Notification> Of(PortalDbContext db, Guid userId) =>
        db.Set<Notification>().Where(row => db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId == userId));
}
