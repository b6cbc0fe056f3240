using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>What a person wrote in introductions. Posts are their organisation's and stay, without the writer.</summary>
internal sealed class MatchmakingPersonalData : IPersonalData
{
    public string Part => "introductions";

    public int Floor => 4;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var personId = await PersonIdAsync(db, userId, cancellation);
        return new
        {
            Introductions = await db.Set<Introduction>()
                .AsNoTracking()
                .Where(row => personId != null && (row.FromPersonId == personId || row.ToPersonId == personId))
                .OrderBy(row => row.AskedAt)
                .Select(row => new
                {
                    row.AskedAt,
                    row.Status,
                    Message = row.FromPersonId == personId ? row.Message : null,
                    Reason = row.ToPersonId == personId ? row.Reason : null,
                })
                .ToListAsync(cancellation),
            Posts = await db.Set<Post>()
                .AsNoTracking()
                .Where(post => personId != null && post.PersonId == personId)
                .OrderBy(post => post.CreatedAt)
                .Select(post => new
                {
                    post.Title,
                    post.Summary,
                    post.Text,
                    post.Status,
                    post.CreatedAt,
                })
                .ToListAsync(cancellation),
        };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        if (await PersonIdAsync(db, userId, cancellation) is not { } personId)
        {
            return;
        }

        var introductions = await db.Set<Introduction>()
            .Where(row => row.FromPersonId == personId || row.ToPersonId == personId)
            .ToListAsync(cancellation);
        introductions.ForEach(introduction => introduction.Forget(personId));
        var posts = await db.Set<Post>().Where(post => post.PersonId == personId).ToListAsync(cancellation);
        posts.ForEach(post => post.ForgetWriter());
    }

    private static Task<Guid?> PersonIdAsync(PortalDbContext db, Guid userId, CancellationToken cancellation) =>
        db.Set<Person>().Where(person => person.UserId == userId).Select(person => (Guid?)person.Id).FirstOrDefaultAsync(cancellation);
}
