using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>What the list of posts is narrowed to; every part may be missing.</summary>
/// <param name="Mine">The posts of the organisation the actor acts for, drafts and ended ones too.</param>
public sealed record PostFilter(
    string? Words = null,
    string? Theme = null,
    string? Category = null,
    string? Region = null,
    PostKind? Kind = null,
    PostSubject? Subject = null,
    Guid? OrganisationId = null,
    bool Mine = false,
    int Page = 1,
    int PageSize = 20
);

/// <summary>A post in a list.</summary>
public sealed record PostLine(
    Guid Id,
    string Slug,
    string Title,
    string Summary,
    PostKind Kind,
    PostSubject Subject,
    PostStatus Status,
    DateOnly ExpiresOn,
    OrganisationLine Organisation,
    IReadOnlyList<string> Themes,
    PostAudience Audience
);

/// <summary>Open posts that the actor may see; all of one's own organisation for those who speak for it. A fixed number of queries.</summary>
internal sealed class ListPosts(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Page<PostLine>> HandleAsync(Actor actor, PostFilter filter, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var own = filter.Mine ? await db.ActingOrganisationAsync(actor, cancellation) : null;
        if (filter.Mine && own is null)
        {
            return new Page<PostLine>([], 1, filter.PageSize, 0);
        }

        var page = await Narrow(db, actor, filter, own)
            .OrderByDescending(post => post.PublishedAt ?? post.CreatedAt)
            .ThenByDescending(post => post.Id)
            .Select(post => new
            {
                post.Id,
                post.Slug,
                post.Title,
                post.Summary,
                post.Kind,
                post.Subject,
                post.Status,
                post.ExpiresOn,
                post.OrganisationId,
                post.Audience,
            })
            .ToPageAsync(filter.Page, filter.PageSize, cancellation);
        var organisations = await OrganisationLines.OfAsync(
            db,
            [.. page.Items.Select(post => post.OrganisationId).Distinct()],
            cancellation
        );
        var tags = await Tags.OfAsync(db, [.. page.Items.Select(post => post.Id)], cancellation);
        return new Page<PostLine>(
            [
                .. page.Items.Select(post => new PostLine(
                    post.Id,
                    post.Slug,
                    post.Title,
                    post.Summary,
                    post.Kind,
                    post.Subject,
                    post.Status,
                    post.ExpiresOn,
                    organisations[post.OrganisationId],
                    tags[post.Id].Of(TermKind.Theme),
                    post.Audience
                )),
            ],
            page.Number,
            page.Size,
            page.Total
        );
    }

    private static IQueryable<Post> Narrow(PortalDbContext db, Actor actor, PostFilter filter, Guid? own)
    {
        var posts = db.Set<Post>().AsNoTracking();
        posts = own is null
            ? posts.Where(post => post.Status == PostStatus.Published).ReadableBy(db, actor)
            : posts.Where(post => post.OrganisationId == own);
        if (filter.OrganisationId is { } organisation)
        {
            posts = posts.Where(post => post.OrganisationId == organisation);
        }

        if (filter.Kind is { } kind)
        {
            posts = posts.Where(post => post.Kind == kind);
        }

        if (filter.Subject is { } subject)
        {
            posts = posts.Where(post => post.Subject == subject);
        }

        if (!string.IsNullOrEmpty(filter.Region))
        {
            posts = posts.Where(post => post.RegionSlug == filter.Region);
        }

        if (SearchIndex.Matches(db, nameof(Post), filter.Words) is { } matches)
        {
            posts = posts.Where(post => matches.Contains(post.Id));
        }

        posts = Tagged(db, posts, TermKind.Theme, filter.Theme);
        return Tagged(db, posts, TermKind.SolutionCategory, filter.Category);
    }

    private static IQueryable<Post> Tagged(PortalDbContext db, IQueryable<Post> posts, TermKind kind, string? slug)
    {
        if (string.IsNullOrEmpty(slug))
        {
            return posts;
        }

        var owners = Tags.Owners(db, kind, slug);
        return posts.Where(post => owners.Contains(post.Id));
    }
}
