using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>A post that a link is about, and the account of who got it.</summary>
internal sealed record LinkedPost(Post Post, Guid ByUserId);

/// <summary>Renews a post, by whichever way somebody asked.</summary>
internal sealed class PostRenewal(PostWriting writing, PartnerIndex index, TimeProvider clock)
{
    /// <summary>The post of a link, when its reader speaks for the post's organisation at this moment.</summary>
    public static async Task<Result<LinkedPost>> FindAsync(PortalDbContext db, RenewalLink link, CancellationToken cancellation)
    {
        var post = await db.Set<Post>().FirstOrDefaultAsync(row => row.Id == link.PostId, cancellation);
        if (post is null)
        {
            return Refusal.Of<MatchmakingText>("Renew.Gone");
        }

        var reader = await (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where
                person.Id == link.PersonId
                && person.UserId != null
                && membership.OrganisationId == post.OrganisationId
                && membership.Status == MembershipStatus.Active
            select person.UserId
        ).FirstOrDefaultAsync(cancellation);
        return reader is { } userId ? new LinkedPost(post, userId) : Refusal.Of<MatchmakingText>("Renew.NotYours");
    }

    /// <summary>Lets it stand once more and saves. Answers its last day.</summary>
    public async Task<Result<DateOnly>> RenewAsync(PortalDbContext db, Post post, Guid? byUserId, CancellationToken cancellation)
    {
        var wasOpen = post.IsOpen;
        if (!post.Renew(When.Date(clock.GetUtcNow().UtcDateTime)))
        {
            return Refusal.Of<MatchmakingText>(
                post.Status switch
                {
                    PostStatus.TakenDown => "Post.TakenDown",
                    PostStatus.Published => "Renew.NotYet",
                    _ => "Renew.Closed",
                }
            );
        }

        db.Raise(wasOpen ? new PostChanged(post.Id) : new PostPublished(post.Id, byUserId));
        var themes = (await Tags.OfAsync(db, [post.Id], cancellation))[post.Id].Of(TermKind.Theme);
        await writing.ShowAsync(db, post, themes, cancellation);
        var saved = await db.SaveAsync(cancellation);
        index.ActivityChanged(post.Id);
        return saved.IsDone ? post.ExpiresOn : Result<DateOnly>.From(saved);
    }
}
