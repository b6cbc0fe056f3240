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

/// <summary>A post's page, and whether the reader speaks for its organisation.</summary>
/// <param name="RenewsUntil">The last day it would stand, for those who may renew it now: it ends soon or has expired.</param>
/// <param name="Removal">Whether those who speak for its organisation can delete it; null for others and while it stands.</param>
public sealed record PostView(
    PostLine Line,
    string Text,
    string? RegionSlug,
    DateTime? PublishedAt,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Competences,
    IReadOnlyList<string> Required,
    IReadOnlyList<string> Wished,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    bool IsMine,
    DateOnly? RenewsUntil,
    PostRemoval? Removal
);

/// <summary>
/// Those whom a post is for read it once it is or was published; a draft is its organisation's alone, and what was taken down also the moderators'.
/// </summary>
internal sealed class ReadPost(IDbContextFactory<PortalDbContext> contexts, IOptionsMonitor<LimitOptions> limits, TimeProvider clock)
{
    public async Task<Result<PostView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var post = await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        var isMine = post is not null && actor.IsSignedIn && await db.SpeaksForAsync(actor, post.OrganisationId, cancellation);
        if (post is null || !(isMine || await MayReadAsync(db, actor, post, cancellation)))
        {
            return Refusal.NotFound;
        }

        var organisations = await OrganisationLines.OfAsync(db, [post.OrganisationId], cancellation);
        var tags = (await Tags.OfAsync(db, [post.Id], cancellation))[post.Id].ToList();
        var line = new PostLine(
            post.Id,
            post.Slug,
            post.Title,
            post.Summary,
            post.Kind,
            post.Subject,
            post.Status,
            post.ExpiresOn,
            organisations[post.OrganisationId],
            tags.Of(TermKind.Theme),
            post.Audience
        );
        return new PostView(
            line,
            post.Text,
            post.RegionSlug,
            post.PublishedAt,
            tags.Of(TermKind.SolutionCategory),
            tags.Of(TermKind.Competence),
            PostLines.Of(post.Required),
            PostLines.Of(post.Wished),
            post.StartsOn,
            post.EndsOn,
            isMine,
            isMine ? RenewsUntil(post) : null,
            isMine && !post.IsOpen ? await PostRemoval.OfAsync(db, post, clock.GetUtcNow().UtcDateTime, cancellation) : null
        );
    }

    private DateOnly? RenewsUntil(Post post)
    {
        var today = When.Date(clock.GetUtcNow().UtcDateTime);
        var isDue =
            post.Status == PostStatus.Expired
            || (
                post.IsOpen
                && post.ExpiresOn <= today.AddDays(limits.CurrentValue.PostReminderDays)
                && post.RenewedUntil(today) > post.ExpiresOn
            );
        return isDue ? post.RenewedUntil(today) : null;
    }

    private static async Task<bool> MayReadAsync(PortalDbContext db, Actor actor, Post post, CancellationToken cancellation) =>
        post.Status switch
        {
            PostStatus.Draft => false,
            PostStatus.TakenDown => await db.IsFacilitatorAsync(actor, cancellation),
            _ => post.Audience == PostAudience.Anyone || await db.MayReadAsync(actor, post.Id, cancellation),
        };
}
