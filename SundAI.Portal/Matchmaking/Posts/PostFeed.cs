using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>Open posts as news.</summary>
internal sealed class PostFeed(IStringLocalizer<MatchmakingText> texts) : IFeedSource
{
    public string Word => "opslag";

    public string Page => "opslag";

    public string Name => texts["Posts.Title"];

    public async Task<IReadOnlyList<FeedEntry>> NewestAsync(PortalDbContext db, string? theme, int take, CancellationToken cancellation)
    {
        var posts = db.Set<Post>()
            .AsNoTracking()
            .ReadableBy(db, Actor.Nobody)
            .Where(post => post.Status == PostStatus.Published && post.PublishedAt != null);
        if (theme is not null)
        {
            var tagged = Tags.Owners(db, TermKind.Theme, theme);
            posts = posts.Where(post => tagged.Contains(post.Id));
        }

        var rows = await posts
            .OrderByDescending(post => post.PublishedAt)
            .ThenByDescending(post => post.Id)
            .Take(take)
            .Select(post => new
            {
                post.Id,
                post.Slug,
                post.Title,
                post.Summary,
                post.Kind,
                PublishedAt = post.PublishedAt!.Value,
                Author = db.Set<Organisation>().Where(row => row.Id == post.OrganisationId).Select(row => row.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new FeedEntry(
                row.Id,
                $"opslag/{row.Slug}",
                $"{texts[$"Kind.{row.Kind}"]}: {row.Title}",
                row.Summary,
                row.PublishedAt,
                row.PublishedAt,
                row.Author
            )),
        ];
    }
}
