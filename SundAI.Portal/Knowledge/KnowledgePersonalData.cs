using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge;

/// <summary>The versions of chapters that a person published. Erased, the versions stay and nobody published them.</summary>
internal sealed class KnowledgePersonalData : IPersonalData
{
    public string Part => "white-book";

    public int Floor => 4;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var published = await (
            from version in Of(db, userId)
            join chapter in db.Set<WhiteBookChapter>() on version.ChapterId equals chapter.Id
            orderby version.CreatedAt
            select new
            {
                chapter.Slug,
                version.Number,
                version.ChangeDa,
                version.ChangeEn,
                version.CreatedAt,
            }
        ).ToListAsync(cancellation);
        return published.Count == 0 ? null : new { published };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        foreach (var version in await Of(db, userId).ToListAsync(cancellation))
        {
            version.PersonId = null;
        }
    }

    private static IQueryable<ChapterVersion> Of(PortalDbContext db, Guid userId)
    {
        var me = db.Set<Person>().Where(row => row.UserId == userId).Select(row => (Guid?)row.Id);
        return db.Set<ChapterVersion>().Where(row => me.Contains(row.PersonId));
    }
}
