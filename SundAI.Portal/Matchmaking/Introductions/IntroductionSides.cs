using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>For which side of an introduction somebody reads and acts.</summary>
internal static class IntroductionSides
{
    /// <summary>
    /// Of who speaks for both, the side that must act while it is open, then the one they act for. Null for everybody who speaks for neither.
    /// </summary>
    public static async Task<IntroductionSide?> OfAsync(PortalDbContext db, Actor actor, Introduction row, CancellationToken cancellation)
    {
        var own = await db.MembershipsOf(actor)
            .Select(membership => membership.OrganisationId)
            .Where(id => id == row.FromOrganisationId || id == row.ToOrganisationId)
            .ToListAsync(cancellation);
        return (own.Contains(row.FromOrganisationId), own.Contains(row.ToOrganisationId)) switch
        {
            (false, false) => null,
            (true, false) => IntroductionSide.Asking,
            (false, true) => IntroductionSide.Asked,
            _ when row.Status == IntroductionStatus.Asked => row.Turn,
            _ => row.ToOrganisationId == actor.OrganisationId ? IntroductionSide.Asked : IntroductionSide.Asking,
        };
    }
}
