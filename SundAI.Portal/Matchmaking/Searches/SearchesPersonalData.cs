using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>The searches that a person follows. They go with the account, and what they found with them.</summary>
internal sealed class SearchesPersonalData : IPersonalData
{
    public string Part => "searches";

    public int Floor => 4;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var searches = await Of(db, userId)
            .AsNoTracking()
            .OrderBy(row => row.Since)
            .Select(row => new
            {
                row.Name,
                row.Words,
                row.Kind,
                row.Theme,
                row.PostKind,
                row.Subject,
                row.Category,
                row.Region,
                row.ByMail,
                row.Since,
                Found = db.Set<SearchHit>().Count(hit => hit.SearchId == row.Id),
            })
            .ToListAsync(cancellation);
        return searches.Count == 0 ? null : searches;
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation) =>
        db.Set<SavedSearch>().RemoveRange(await Of(db, userId).ToListAsync(cancellation));

    private static IQueryable<SavedSearch> Of(PortalDbContext db, Guid userId) =>
        db.Set<SavedSearch>().Where(row => db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId == userId));
}
