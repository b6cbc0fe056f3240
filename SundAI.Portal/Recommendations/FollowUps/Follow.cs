using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>What every report on a recommendation begins with: it is there, and the actor may report on it.</summary>
internal static class Follow
{
    /// <summary>The recommendation, to be changed; or why not.</summary>
    public static async Task<Result<Recommendation>> FindAsync(PortalDbContext db, Actor actor, Guid id, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return Refusal.NotAllowed;
        }

        var recommendation = await db.Set<Recommendation>().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (recommendation is null)
        {
            return Refusal.NotFound;
        }

        return await db.FollowsUpAsync(actor, recommendation, cancellation) ? recommendation : Refusal.NotAllowed;
    }
}
