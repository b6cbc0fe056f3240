using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Live;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Live;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>
/// What a moderator can take down with a decision: what one person said. Its words are kept for the record and shown no more; a post
/// stays down until a moderator lifts it. The rest, such as a profile, a note or a workshop, is corrected on its own page.
/// </summary>
internal sealed class TakeDown(PostWriting posts, LiveChannel live)
{
    private static readonly string[] Kinds = [nameof(Comment), nameof(Amendment), nameof(Contribution), nameof(Post)];

    /// <summary>Whether texts of a kind can be taken down.</summary>
    public static bool Allows(string kind) => Kinds.Contains(kind);

    /// <summary>Takes a text down, to be saved by the caller; one that is gone already is no harm.</summary>
    public async Task DoAsync(PortalDbContext db, Report report, DateTime now, CancellationToken cancellation)
    {
        switch (report.Kind)
        {
            case nameof(Comment):
                (await db.Set<Comment>().FirstOrDefaultAsync(row => row.Id == report.EntityId, cancellation))?.TakeDown(now);
                break;
            case nameof(Amendment):
                (await db.Set<Amendment>().FirstOrDefaultAsync(row => row.Id == report.EntityId, cancellation))?.TakeDown(now);
                break;
            case nameof(Contribution):
                (await db.Set<Contribution>().FirstOrDefaultAsync(row => row.Id == report.EntityId, cancellation))?.TakeDown(now);
                break;
            case nameof(Post):
                await HidePostAsync(db, report.EntityId, cancellation);
                break;
        }
    }

    /// <summary>After the save: pages that are open show it no more.</summary>
    public async Task AnnounceAsync(PortalDbContext db, Report report, CancellationToken cancellation)
    {
        var workshops = db.Set<Contribution>().Where(row => row.Id == report.EntityId).Select(row => (Guid?)row.WorkshopId);
        if (report.Kind == nameof(Contribution) && await workshops.FirstOrDefaultAsync(cancellation) is { } workshopId)
        {
            await live.AnnounceAsync(LiveTopics.Of(workshopId), new RoomSteered());
        }
    }

    private async Task HidePostAsync(PortalDbContext db, Guid id, CancellationToken cancellation)
    {
        if (await db.Set<Post>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } post)
        {
            return;
        }

        var wasOpen = post.IsOpen;
        if (post.TakeDown() && wasOpen)
        {
            var themes = (await Tags.OfAsync(db, [id], cancellation))[id].Of(TermKind.Theme);
            db.Raise(new PostEnded(id));
            await posts.ShowAsync(db, post, themes, cancellation);
        }
    }
}
