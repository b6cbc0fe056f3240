using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>Who may say »not relevant« for an organisation: whoever speaks for it.</summary>
internal static class DismissalPolicy
{
    /// <summary>The organisation it is said for; null when the actor may not.</summary>
    /// <param name="db">The context.</param>
    /// <param name="actor">Who says it.</param>
    /// <param name="ownId">The organisation; null for the one the actor acts for.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<Guid?> DismissingAsync(this PortalDbContext db, Actor actor, Guid? ownId, CancellationToken cancellation) =>
        ownId is not { } id ? await db.ActingOrganisationAsync(actor, cancellation)
        : await db.SpeaksForAsync(actor, id, cancellation) ? id
        : null;
}
