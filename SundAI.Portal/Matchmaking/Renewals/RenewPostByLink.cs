using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// Whoever got the mail lets the post stand once more, signed in or not. What the link allows is asked of the database when it is used: the
/// person must still speak for the organisation. Used twice, it renews nothing more and is no mistake; once the post has
/// ended by another day than its mail speaks of, it is worth nothing. Answers the last day.
/// </summary>
internal sealed class RenewPostByLink(IDbContextFactory<PortalDbContext> contexts, RenewalLinks links, PostRenewal renewal)
{
    public async Task<Result<DateOnly>> HandleAsync(Actor actor, string? secret, CancellationToken cancellation)
    {
        if (links.Read(secret) is not { } link)
        {
            return Refusal.Of<MatchmakingText>("Renew.BadLink");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await PostRenewal.FindAsync(db, link, cancellation);
        if (!found.IsDone)
        {
            return Result<DateOnly>.From(found);
        }

        var post = found.Value.Post;
        return link.IsSpentOn(post) ? post.ExpiresOn
            : link.IsAboutAnotherDayOf(post) ? Refusal.Of<MatchmakingText>("Renew.Used")
            : await renewal.RenewAsync(db, post, found.Value.ByUserId, cancellation);
    }
}
