using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// Those who speak for the organisation take a post away for good: a draft, or one that has ended and that no introduction rests on. Its
/// address answers as if it had never been, and becomes no other post's where mails and bells may lead to it.
/// </summary>
internal sealed class DeletePost(IDbContextFactory<PortalDbContext> contexts, PostWriting writing, PartnerIndex index, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var post = await db.Set<Post>().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (post is null || !await db.SpeaksForAsync(actor, post.OrganisationId, cancellation))
        {
            return Refusal.NotFound;
        }

        if (await PostRemoval.OfAsync(db, post, clock.GetUtcNow().UtcDateTime, cancellation) is { WhyNot: { } why })
        {
            return why;
        }

        await writing.RemoveAsync(db, post, cancellation);
        if (post.PublishedAt is not null)
        {
            db.Set<OldSlug>()
                .Add(
                    new OldSlug
                    {
                        Kind = nameof(Post),
                        Slug = post.Slug,
                        EntityId = id,
                    }
                );
            db.Raise(new PostDeleted(id, post.Slug));
        }

        var saved = await db.SaveAsync(cancellation);
        if (saved.IsDone)
        {
            index.ActivityChanged(id);
            await ForgetTypedAsync(db, post, cancellation);
        }

        return saved;
    }

    // What its people typed into its form and did not send. Being killed before this harms nobody: no other post takes such a draft.
    private static Task ForgetTypedAsync(PortalDbContext db, Post post, CancellationToken cancellation)
    {
        var key = PostInput.DraftKey(post.Slug);
        var people =
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where membership.OrganisationId == post.OrganisationId
            select person.UserId;
        return db.Set<Draft>().Where(row => row.Key == key && people.Contains(row.UserId)).ExecuteDeleteAsync(cancellation);
    }
}
