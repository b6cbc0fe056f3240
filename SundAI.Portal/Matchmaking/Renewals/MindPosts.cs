using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// What time does to posts: some days before the last one, those who keep a post are asked whether it still holds; after it, it expires, and
/// they are asked a last time. Each is told in the save that remembers it, so that it is told once, killed or run twice; one that fails is
/// logged, and keeps none behind it from its turn.
/// </summary>
internal sealed class MindPosts(
    IDbContextFactory<PortalDbContext> contexts,
    PostWriting writing,
    RenewalLinks links,
    MailWriter mail,
    IOptionsMonitor<LimitOptions> limits,
    TimeProvider clock,
    ILogger<MindPosts> logger
)
{
    private const int BatchSize = 200;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does what is due now. Returns how many posts it looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var today = When.Date(Now);
        var soon = today.AddDays(limits.CurrentValue.PostReminderDays);
        var ended = await DueAsync(posts => posts.Where(post => post.ExpiresOn < today), cancellation);
        await EachAsync(ended, id => ExpireAsync(id, today, cancellation), cancellation);

        var ending = await DueAsync(
            posts => posts.Where(post => post.ExpiresOn >= today && post.ExpiresOn <= soon),
            cancellation,
            remind: true
        );
        await EachAsync(ending, id => RemindAsync(id, cancellation), cancellation);
        return ended.Count + ending.Count;
    }

    private async Task EachAsync(List<Guid> ids, Func<Guid, Task> act, CancellationToken cancellation)
    {
        foreach (var id in ids)
        {
            try
            {
                await act(id);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                logger.LogError(exception, "Minding post {Id} failed", id);
            }
        }
    }

    private async Task<List<Guid>> DueAsync(
        Func<IQueryable<Post>, IQueryable<Post>> when,
        CancellationToken cancellation,
        bool remind = false
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var notices = db.Set<PostNotice>().Where(row => row.Kind == PostNoticeKind.NearsEnd);
        return await when(db.Set<Post>().Where(post => post.Status == PostStatus.Published))
            .Where(post => !remind || !notices.Any(row => row.PostId == post.Id && row.LastDay == post.ExpiresOn))
            .OrderBy(post => post.ExpiresOn)
            .ThenBy(post => post.Id)
            .Select(post => post.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
    }

    private async Task ExpireAsync(Guid id, DateOnly today, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<Post>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } post || !post.Expire(today))
        {
            return;
        }

        db.Raise(new PostEnded(id));
        await writing.ShowAsync(db, post, [], cancellation);
        await TellAsync(db, post, PostNoticeKind.RanOut, cancellation);
        db.Raise(new PostRanOut(id));
        // Somebody was faster, or another node: then it is done, or the next run sees what is left.
        await db.SaveAsync(cancellation);
    }

    private async Task RemindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { IsOpen: true } post)
        {
            return;
        }

        // What stands for a few days only would be reminded of as soon as it is published.
        if (post.FirstDays > limits.CurrentValue.PostReminderDays)
        {
            await TellAsync(db, post, PostNoticeKind.NearsEnd, cancellation);
            db.Raise(new PostNearsEnd(id));
        }
        else
        {
            Remember(db, post, PostNoticeKind.NearsEnd);
        }

        await db.SaveAsync(cancellation);
    }

    private async Task TellAsync(PortalDbContext db, Post post, PostNoticeKind kind, CancellationToken cancellation)
    {
        Remember(db, post, kind);
        foreach (var keeper in await db.KeepersOfAsync(post.OrganisationId, post.PersonId, cancellation))
        {
            var (lastDay, until) = ("", "");
            Languages.Within(
                keeper.Language,
                () => (lastDay, until) = (When.Day(post.ExpiresOn), When.Day(post.RenewedUntil(When.Date(Now))))
            );
            var link = mail.Link(keeper.Language, links.Path(post, keeper.PersonId));
            mail.Write<MatchmakingText>(db, keeper.Mailbox, $"Mail.Post{kind}", link, post.Title, lastDay, until)
                .Concerning(keeper.PersonId);
        }
    }

    private void Remember(PortalDbContext db, Post post, PostNoticeKind kind) =>
        db.Set<PostNotice>()
            .Add(
                new PostNotice
                {
                    PostId = post.Id,
                    LastDay = post.ExpiresOn,
                    Kind = kind,
                    At = Now,
                }
            );
}
