using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
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

/// <summary>The days that a recommendation and its actions may be due.</summary>
internal static class DueDays
{
    /// <summary>No day at all, or one from today, by the Danish calendar, to twenty years ahead.</summary>
    public static bool Allow(DateOnly? wished, DateTime now)
    {
        var today = When.Date(now);
        return wished is not { } day || (day >= today && day <= today.AddYears(20));
    }
}
