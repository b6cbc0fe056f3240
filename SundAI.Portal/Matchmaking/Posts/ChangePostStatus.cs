using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Security;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>What is to happen to a post.</summary>
public enum PostStep
{
    Publish,
    Close,
}

/// <summary>Which post, and what is to happen to it.</summary>
public sealed record ChangePostStatusInput(Guid PostId, PostStep Step);

/// <summary>
/// Those who speak for the organisation publish a post, also again after it ended, and close it. Publishing twice is no mistake; what a
/// moderator took down stays down.
/// </summary>
internal sealed class ChangePostStatus(
    IDbContextFactory<PortalDbContext> contexts,
    PostWriting writing,
    PartnerIndex index,
    IOptionsMonitor<LimitOptions> limits,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(Actor actor, ChangePostStatusInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var posts = db.Set<Post>().Where(row => row.Id == input.PostId);
        var whose = await posts.Select(row => new { row.OrganisationId, row.PersonId }).FirstOrDefaultAsync(cancellation);
        if (whose is null || !await db.SpeaksForAsync(actor, whose.OrganisationId, cancellation))
        {
            return Refusal.NotFound;
        }

        // Counted for whoever wrote it, whichever colleague publishes; for whoever publishes it when the writer is gone.
        var writer = whose.PersonId ?? (await db.PersonOfAsync(actor, cancellation))!.Id;
        await using var turn = await db.TurnOfPersonAsync(writer, cancellation);
        if (await posts.FirstOrDefaultAsync(cancellation) is not { } post)
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (input.Step == PostStep.Publish)
        {
            if (post.IsOpen)
            {
                return Result.Done;
            }

            if (post.IsTakenDown)
            {
                return Refusal.Of<MatchmakingText>("Post.TakenDown");
            }

            if (post.PublishedAt is null && await TooManyTodayAsync(db, writer, now, cancellation) is { } tooMany)
            {
                return tooMany;
            }

            if (!post.Publish(now, When.Date(now)))
            {
                return Refusal.Of<MatchmakingText>("Post.ExpiryPassed");
            }

            db.Raise(new PostPublished(post.Id, actor.UserId));
        }
        else if (post.Close())
        {
            db.Raise(new PostEnded(post.Id));
        }
        else
        {
            return Refusal.Of<MatchmakingText>("Post.NotPublished");
        }

        var themes = (await Tags.OfAsync(db, [post.Id], cancellation))[post.Id].Of(TermKind.Theme);
        await writing.ShowAsync(db, post, themes, cancellation);
        var saved = await turn.SaveAsync(db, cancellation);
        // The page with the partners may be asked for before the event is heard.
        index.ActivityChanged(post.Id);
        return saved;
    }

    // Nobody is told of a post that was published before.
    private async Task<Refusal?> TooManyTodayAsync(PortalDbContext db, Guid writer, DateTime now, CancellationToken cancellation)
    {
        PostStatus[] published = [PostStatus.Published, PostStatus.Closed, PostStatus.Expired, PostStatus.TakenDown];
        var most = limits.CurrentValue.PostsPerDay;
        var yesterday = now.AddDays(-1);
        var today = await db.Set<Post>()
            .Where(row => published.Contains(row.Status) && row.PublishedAt > yesterday && row.PersonId == writer)
            .OrderByDescending(row => row.PublishedAt)
            .Select(row => row.PublishedAt)
            .Take(most)
            .ToListAsync(cancellation);
        return today.Count < most
            ? null
            : Refusal.Of<MatchmakingText>("Post.TooManyToday", most, When.Instant(today[^1]!.Value.AddDays(1)));
    }
}
