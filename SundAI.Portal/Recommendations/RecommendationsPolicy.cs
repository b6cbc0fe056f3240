using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations;

/// <summary>
/// Who may do what with notes. Facilitators write, open, decide, adopt and assign. Anyone reads what is in consultation or adopted. Every
/// signed-in person comments and proposes. Whoever speaks for an organisation endorses for it and follows up what it owns.
/// </summary>
internal static class RecommendationsPolicy
{
    /// <summary>The notes a reader may see: drafts are the facilitators' alone.</summary>
    public static IQueryable<RecommendationNote> VisibleTo(this IQueryable<RecommendationNote> notes, bool isFacilitator) =>
        isFacilitator ? notes : notes.Where(note => note.Status != NoteStatus.Draft);

    /// <summary>Whether the actor may report on a recommendation: a facilitator, or somebody of the owner.</summary>
    public static async Task<bool> FollowsUpAsync(
        this PortalDbContext db,
        Actor actor,
        Recommendation recommendation,
        CancellationToken cancellation
    ) =>
        await db.IsFacilitatorAsync(actor, cancellation)
        || (recommendation.OwnerId is { } owner && await db.SpeaksForAsync(actor, owner, cancellation));
}
