using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>Tells those who keep a post that it ends, or has ended. What was told of a post goes with it.</summary>
internal sealed class TellAboutPosts(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<PostNearsEnd>,
        IListener<PostRanOut>,
        IListener<PostDeleted>
{
    public Task HearAsync(PostNearsEnd happened, CancellationToken cancellation) =>
        TellAsync(nameof(PostNearsEnd), happened.PostId, cancellation);

    public Task HearAsync(PostRanOut happened, CancellationToken cancellation) =>
        TellAsync(nameof(PostRanOut), happened.PostId, cancellation);

    public async Task HearAsync(PostDeleted happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        // Seldom, and behind the reader's back: it may look through all of them, so the address has no index.
        var address = $"opslag/{happened.Slug}";
        await db.Set<Notification>().Where(row => row.Address == address).ExecuteDeleteAsync(cancellation);
    }

    private async Task TellAsync(string key, Guid postId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == postId, cancellation) is { } post)
        {
            var keepers = await db.KeepersOfAsync(post.OrganisationId, post.PersonId, cancellation);
            var news = new News(key, $"opslag/{post.Slug}", post.Title);
            await notifier.TellAsync(db, [.. keepers.Select(keeper => keeper.PersonId)], news, cancellation);
        }
    }
}
