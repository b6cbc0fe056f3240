using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Those who speak for the organisation let a post that ends or has ended stand once more. Answers its new last day.</summary>
internal sealed class RenewPost(IDbContextFactory<PortalDbContext> contexts, PostRenewal renewal)
{
    public async Task<Result<DateOnly>> HandleAsync(Actor actor, Guid postId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var post = await db.Set<Post>().FirstOrDefaultAsync(row => row.Id == postId, cancellation);
        return post is not null && await db.SpeaksForAsync(actor, post.OrganisationId, cancellation)
            ? await renewal.RenewAsync(db, post, actor.UserId, cancellation)
            : Refusal.NotFound;
    }
}
