using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// Writes a post for the organisation the actor acts for: a new draft, or a change of one that is there. Answers its slug. When somebody
/// else saved meanwhile, the refusal's <see cref="Refusal.Current"/> is the <see cref="PostInput"/> that is stored now.
/// </summary>
internal sealed class WritePost(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    PostWriting writing,
    PartnerIndex index,
    TimeProvider clock
)
{
    public async Task<Result<string>> HandleAsync(Actor actor, PostInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var post = await db.Set<Post>().FirstOrDefaultAsync(row => row.Id == input.Id, cancellation);
        var organisationId = post?.OrganisationId ?? await db.ActingOrganisationAsync(actor, cancellation);
        if (organisationId is null || !await db.SpeaksForAsync(actor, organisationId.Value, cancellation))
        {
            // Whose it is and whether it is there at all is nobody else's business.
            return input.Id != Guid.Empty ? Refusal.NotFound
                : actor.IsSignedIn ? Refusal.Of<MatchmakingText>("Post.NeedsOrganisation")
                : Refusal.NotAllowed;
        }

        if (post is null && input.Id != Guid.Empty)
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var check = input.Validate(catalogue, When.Date(now));
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (post is not null && post.Version != input.Version)
        {
            return Refusal.Stale(await ReadPostForEditing.ReadAsync(db, post, cancellation));
        }

        if (post is null)
        {
            var person = (await db.PersonOfAsync(actor, cancellation))!;
            var slugs = db.Set<Post>().Select(row => row.Slug);
            var slug = await FreeSlug.FindAsync(db, nameof(Post), slugs, Slug.From(input.Title, "opslag"), cancellation);
            post = new Post(organisationId.Value, person.Id, slug, now);
            db.Set<Post>().Add(post);
        }

        var region = catalogue.Find(TermKind.Region, input.RegionSlug)?.Slug;
        post.Write(input.Kind, input.Subject, input.Title, input.Summary!, input.Text ?? "", region, input.ExpiresOn!.Value);
        post.Want(PostLines.Of(input.Required), PostLines.Of(input.Wished), input.StartsOn, input.EndsOn);
        post.ShowTo(input.Audience);
        await writing.TagAsync(db, post.Id, input, cancellation);
        await writing.ShowAsync(db, post, catalogue.Known(TermKind.Theme, input.Themes), cancellation);
        if (input.Id != Guid.Empty)
        {
            // Tags are rows of their own: an edit of them alone is a new version too.
            db.Entry(post).Property(row => row.Version).IsModified = true;
        }

        if (post.IsOpen)
        {
            db.Raise(new PostChanged(post.Id));
        }

        var saved = await db.SaveAsync(cancellation);
        index.ActivityChanged(post.Id);
        return saved.IsDone ? post.Slug : Result<string>.From(saved);
    }
}
