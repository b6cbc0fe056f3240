using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>Posts that an organisation's people may not see: no ranking of theirs rests on them or names them.</summary>
internal static class HiddenPosts
{
    /// <summary>What is for verified organisations alone, and not theirs; nothing for one that is verified itself.</summary>
    public static async Task<HashSet<Guid>> FromAsync(PortalDbContext db, Guid organisationId, CancellationToken cancellation) =>
        await db.Set<Post>()
            .Where(post => post.Status == PostStatus.Published && post.Audience == PostAudience.Verified)
            .Where(post => post.OrganisationId != organisationId)
            .Where(_ => db.Set<Organisation>().Any(row => row.Id == organisationId && row.VerifiedAt == null))
            .Select(post => post.Id)
            .ToHashSetAsync(cancellation);

    /// <summary>The profile as they may know it.</summary>
    public static MatchProfile Without(this MatchProfile profile, HashSet<Guid> hidden) =>
        hidden.Count == 0 || !profile.Posts.Any(post => hidden.Contains(post.Id))
            ? profile
            : profile with
            {
                Seeks = [.. profile.Seeks.Where(post => !hidden.Contains(post.Id))],
                Gives = [.. profile.Gives.Where(post => !hidden.Contains(post.Id))],
            };
}
