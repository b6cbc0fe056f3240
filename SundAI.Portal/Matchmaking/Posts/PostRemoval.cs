using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whether a post can be deleted.</summary>
/// <param name="WhyNot">Why not; null when it can.</param>
public sealed record PostRemoval(Refusal? WhyNot)
{
    // Published, closed, deleted and published again, a post would be news to its followers each time, and counted for none.
    private static readonly TimeSpan CountedFor = TimeSpan.FromDays(1);

    internal static async Task<PostRemoval> OfAsync(PortalDbContext db, Post post, DateTime now, CancellationToken cancellation) =>
        new(
            post.Status switch
            {
                PostStatus.Draft => null,
                PostStatus.Published => Refusal.Of<MatchmakingText>("Post.CloseFirst"),
                PostStatus.TakenDown => Refusal.Of<MatchmakingText>("Post.KeptTakenDown"),
                _ => await WhyKeptAsync(db, post, now, cancellation),
            }
        );

    private static async Task<Refusal?> WhyKeptAsync(PortalDbContext db, Post post, DateTime now, CancellationToken cancellation)
    {
        if (await db.Set<Introduction>().AnyAsync(row => row.PostId == post.Id, cancellation))
        {
            return Refusal.Of<MatchmakingText>("Post.KeptForIntroductions");
        }

        return post.PublishedAt is { } at && at + CountedFor > now
            ? Refusal.Of<MatchmakingText>("Post.KeptForNow", When.Instant(at + CountedFor))
            : null;
    }
}
