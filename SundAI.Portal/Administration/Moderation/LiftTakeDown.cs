using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>
/// A moderator lifts the decision that took a post down, by the report it was made on: the post is closed, and its organisation may
/// publish it again. The report keeps its decision on record.
/// </summary>
internal sealed class LiftTakeDown(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, Guid reportId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var reported = db.Set<Report>().Where(row => row.Id == reportId && row.Kind == nameof(Post)).Select(row => row.EntityId);
        if (await db.Set<Post>().FirstOrDefaultAsync(row => reported.Contains(row.Id), cancellation) is not { } post)
        {
            return Refusal.NotFound;
        }

        // Lifting twice is no mistake.
        post.LiftTakeDown();
        return await db.SaveAsync(cancellation);
    }
}
