using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Matchmaking;

/// <summary>Who may see which post, asked of the database inside the query that reads it. Whoever shows a post asks here.</summary>
internal static class PostReaders
{
    /// <summary>Those that the actor may see once they are published; the state of a post is asked elsewhere.</summary>
    public static IQueryable<Post> ReadableBy(this IQueryable<Post> posts, PortalDbContext db, Actor actor)
    {
        if (!actor.IsSignedIn)
        {
            return posts.Where(post => post.Audience == PostAudience.Anyone);
        }

        var own = db.MembershipsOf(actor).Select(row => row.OrganisationId);
        var verified = db.VerifiedSpeakers().Where(person => person.UserId == actor.UserId);
        var staff = db.FacilitatorIds().Where(id => id == actor.UserId);
        return posts.Where(post =>
            post.Audience != PostAudience.Verified || verified.Any() || staff.Any() || own.Contains(post.OrganisationId)
        );
    }

    /// <summary>Whether the actor may see this one once it is published.</summary>
    public static Task<bool> MayReadAsync(this PortalDbContext db, Actor actor, Guid postId, CancellationToken cancellation) =>
        db.Set<Post>().Where(post => post.Id == postId).ReadableBy(db, actor).AnyAsync(cancellation);

    /// <summary>The persons with an account who may see a post of an organisation: to choose among those who want to hear of it.</summary>
    public static IQueryable<Guid> ReadersOf(this PortalDbContext db, PostAudience audience, Guid organisationId)
    {
        var persons = db.Set<Person>().Where(person => person.UserId != null);
        if (audience != PostAudience.Verified)
        {
            return persons.Select(person => person.Id);
        }

        var verified = db.VerifiedSpeakers().Select(person => person.Id);
        var staff = db.FacilitatorIds();
        return persons
            .Where(person =>
                verified.Contains(person.Id)
                || staff.Contains(person.UserId!.Value)
                || db.Set<Membership>()
                    .Any(row => row.PersonId == person.Id && row.OrganisationId == organisationId && row.Status == MembershipStatus.Active)
            )
            .Select(person => person.Id);
    }

    /// <summary>The same, as search has it.</summary>
    public static Audience InSearch(this PostAudience audience) =>
        audience switch
        {
            PostAudience.Anyone => Audience.Anyone,
            PostAudience.Members => Audience.Members,
            _ => Audience.VerifiedOrganisations,
        };
}
