using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>Who seeks partners and for what, once it is clear that the actor may.</summary>
/// <param name="Own">The organisation.</param>
/// <param name="Post">The post; null for the organisation as a whole.</param>
/// <param name="Query">What the matcher is asked.</param>
/// <param name="Dismissed">Whom they said »not relevant« of.</param>
internal sealed record PartnersSought(Guid Own, Post? Post, MatchQuery Query, IReadOnlySet<Guid> Dismissed)
{
    /// <summary>Null when there is no such post, or the actor does not speak for its organisation.</summary>
    /// <param name="db">The context.</param>
    /// <param name="knowledge">Says what the matcher sees of a post.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="postSlug">The post; null for the organisation the actor acts for.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<PartnersSought?> ReadAsync(
        PortalDbContext db,
        PartnerKnowledge knowledge,
        Actor actor,
        string? postSlug,
        CancellationToken cancellation
    )
    {
        var post = postSlug is null
            ? null
            : await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == postSlug, cancellation);
        var organisationId = post?.OrganisationId ?? (postSlug is null ? await db.ActingOrganisationAsync(actor, cancellation) : null);
        if (organisationId is not { } own || !await db.SpeaksForAsync(actor, own, cancellation))
        {
            return null;
        }

        // The post is asked for by what is stored of it: a draft or an ended one is not in the index.
        var query = post is null
            ? MatchQuery.For(own)
            : MatchQuery.For(own, knowledge.Of(post, (await Tags.OfAsync(db, [post.Id], cancellation))[post.Id]));
        var dismissed = await db.Set<Dismissal>()
            .Where(row => row.OrganisationId == own)
            .Select(row => row.PartnerId)
            .ToHashSetAsync(cancellation);
        var isVerified = await db.Set<Organisation>().AnyAsync(row => row.Id == own && row.VerifiedAt != null, cancellation);
        return new PartnersSought(own, post, query with { IsVerified = isVerified, KnowsMeetings = true }, dismissed);
    }
}
