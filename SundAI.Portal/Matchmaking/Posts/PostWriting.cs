using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>Keeps tags, search and activity in step with a post, in the same save.</summary>
internal sealed class PostWriting(TaxonomyCatalogue catalogue, MarkdownRenderer markdown)
{
    public async Task TagAsync(PortalDbContext db, Guid id, PostInput input, CancellationToken cancellation)
    {
        await Tags.SetAsync(db, id, TermKind.Theme, catalogue.Known(TermKind.Theme, input.Themes), cancellation);
        await Tags.SetAsync(db, id, TermKind.SolutionCategory, catalogue.Known(TermKind.SolutionCategory, input.Categories), cancellation);
        await Tags.SetAsync(db, id, TermKind.Competence, catalogue.Known(TermKind.Competence, input.Competences), cancellation);
    }

    /// <summary>Shows a published post to search, matching and the map; takes any other one away.</summary>
    public async Task ShowAsync(PortalDbContext db, Post post, IReadOnlyCollection<string> themes, CancellationToken cancellation)
    {
        if (!post.IsOpen)
        {
            await HideAsync(db, post, cancellation);
            return;
        }

        var entry = Entry(post, themes);
        await SearchIndex.PutAsync(db, entry, cancellation);
        await Activities.PutAsync(
            db,
            new ActivityFacts(
                post.Id,
                ActivityKind.Post,
                post.Title,
                entry.Text,
                entry.Path,
                post.PublishedAt!.Value,
                [post.OrganisationId],
                themes,
                post.RegionSlug,
                IsPublic: post.Audience == PostAudience.Anyone
            ),
            cancellation
        );
    }

    /// <summary>Takes a post away, with all that hangs on it.</summary>
    public async Task RemoveAsync(PortalDbContext db, Post post, CancellationToken cancellation)
    {
        db.Set<Post>().Remove(post);
        await Tags.ClearAsync(db, post.Id, cancellation);
        await HideAsync(db, post, cancellation);
    }

    /// <summary>The post as it is found.</summary>
    public SearchEntry Entry(Post post, IReadOnlyCollection<string> themes) =>
        new(
            nameof(Post),
            post.Id,
            $"opslag/{post.Slug}",
            post.Title,
            post.Title,
            $"{post.Summary} {markdown.ToPlainText(post.Text)} {post.Required} {post.Wished}".Trim(),
            post.Audience.InSearch(),
            post.Audience == PostAudience.Verified ? post.OrganisationId : null,
            Themes: themes
        );

    private static async Task HideAsync(PortalDbContext db, Post post, CancellationToken cancellation)
    {
        await SearchIndex.RemoveAsync(db, nameof(Post), post.Id, cancellation);
        await Activities.RemoveAsync(db, post.Id, cancellation);
    }
}

/// <summary>Open posts can be found.</summary>
internal sealed class PostSearch(PostWriting writing) : ISearchSource
{
    public string Kind => nameof(Post);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        var rows = db.Set<Post>()
            .AsNoTracking()
            .Where(post => post.Status == PostStatus.Published)
            .Select(post => new { post, Tags = db.Set<Tag>().Where(tag => tag.OwnerId == post.Id).ToList() });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return writing.Entry(row.post, row.Tags.Of(TermKind.Theme));
        }
    }
}
