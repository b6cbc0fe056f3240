using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>What the form shows to those who speak for the post's organisation.</summary>
internal sealed class ReadPostForEditing(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<PostInput>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var post = await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        return post is not null && await db.SpeaksForAsync(actor, post.OrganisationId, cancellation)
            ? await ReadAsync(db, post, cancellation)
            : Refusal.NotFound;
    }

    /// <summary>What is stored, in the form's shape.</summary>
    internal static async Task<PostInput> ReadAsync(PortalDbContext db, Post post, CancellationToken cancellation)
    {
        var tags = (await Tags.OfAsync(db, [post.Id], cancellation))[post.Id].ToList();
        return new PostInput
        {
            Id = post.Id,
            Kind = post.Kind,
            Subject = post.Subject,
            Title = post.Title,
            Summary = post.Summary,
            Text = post.Text,
            Required = post.Required,
            Wished = post.Wished,
            StartsOn = post.StartsOn,
            EndsOn = post.EndsOn,
            Audience = post.Audience,
            RegionSlug = post.RegionSlug,
            ExpiresOn = post.ExpiresOn,
            Themes = tags.Of(TermKind.Theme),
            Categories = tags.Of(TermKind.SolutionCategory),
            Competences = tags.Of(TermKind.Competence),
            Version = post.Version,
        };
    }
}
