using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Search.Ranking;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>A new thing, as searches see it.</summary>
/// <param name="Row">Its search entry.</param>
/// <param name="NewSince">When it became news: searches that began later know it.</param>
/// <param name="Post">The post, if it is one.</param>
internal sealed record NewThing(SearchRow Row, DateTime NewSince, Post? Post);

/// <summary>A search that a new thing matches, and whose person may see it and has not heard of it by that search.</summary>
internal sealed record SearchMatch(Guid SearchId, Guid PersonId, string Name, bool ByMail);

/// <summary>
/// Finds the followed searches that one new thing matches: filters in the database, words by the ranked index of all search, for this one
/// thing. So what a new thing costs grows with the searches, not with what there is to search.
/// </summary>
internal sealed class SearchMatching(RankedSearch ranked)
{
    private const int Batch = 500;

    /// <summary>What there is to tell of; null where nobody may find it, or it is gone again.</summary>
    /// <param name="db">The context.</param>
    /// <param name="kind">As search names it.</param>
    /// <param name="entityId">The thing.</param>
    /// <param name="newSince">When it became news.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<NewThing?> ReadAsync(
        PortalDbContext db,
        string kind,
        Guid entityId,
        DateTime newSince,
        CancellationToken cancellation
    )
    {
        var row = await db.Set<SearchRow>()
            .AsNoTracking()
            .FirstOrDefaultAsync(one => one.Kind == kind && one.EntityId == entityId, cancellation);
        var post =
            kind == nameof(Post) ? await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == entityId, cancellation) : null;
        if (row is null || (post is null ? row.Audience is not (Audience.Anyone or Audience.Members) : !post.IsOpen))
        {
            return null;
        }

        return new NewThing(row, newSince, post);
    }

    /// <summary>The searches, batch by batch, each in the order of their keys.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SearchMatch>> MatchAsync(
        PortalDbContext db,
        NewThing thing,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var wanted = await WantedAsync(db, thing, cancellation);
        var after = Guid.Empty;
        while (true)
        {
            var last = after;
            var searches = await wanted
                .Where(row => row.Id.CompareTo(last) > 0)
                .OrderBy(row => row.Id)
                .Take(Batch)
                .Select(row => new
                {
                    row.Id,
                    row.PersonId,
                    row.Name,
                    row.Words,
                    row.ByMail,
                })
                .ToListAsync(cancellation);
            if (searches.Count == 0)
            {
                yield break;
            }

            var said = await ranked.SaidByAsync(
                thing.Row,
                searches.Where(row => row.Words.Length > 0).Select(row => row.Words).ToHashSet(StringComparer.Ordinal),
                cancellation
            );
            yield return
            [
                .. searches
                    .Where(row => row.Words.Length == 0 || said.Contains(row.Words))
                    .Select(row => new SearchMatch(row.Id, row.PersonId, row.Name, row.ByMail)),
            ];
            after = searches[^1].Id;
        }
    }

    private static async Task<IQueryable<SavedSearch>> WantedAsync(PortalDbContext db, NewThing thing, CancellationToken cancellation)
    {
        var (id, kind, since) = (thing.Row.EntityId, thing.Row.Kind, thing.NewSince);
        var themes = thing.Row.Themes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var searches = db.Set<SavedSearch>()
            .AsNoTracking()
            .Where(row => row.Kind == null || row.Kind == kind)
            .Where(row => row.Theme == null || themes.Contains(row.Theme))
            .Where(row => row.Since <= since)
            .Where(row => !db.Set<SearchHit>().Any(hit => hit.SearchId == row.Id && hit.EntityId == id));
        if (thing.Post is not { } post)
        {
            return searches.Where(row => db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId != null));
        }

        var categories = (await Tags.OfAsync(db, [post.Id], cancellation))[post.Id].Of(TermKind.SolutionCategory);
        var readers = db.ReadersOf(post.Audience, post.OrganisationId);
        // Whose it is knows it.
        var own = db.Set<Membership>()
            .Where(row => row.OrganisationId == post.OrganisationId && row.Status == MembershipStatus.Active)
            .Select(row => row.PersonId);
        var (postKind, subject, region) = (post.Kind, post.Subject, post.RegionSlug);
        return searches
            .Where(row => row.PostKind == null || row.PostKind == postKind)
            .Where(row => row.Subject == null || row.Subject == subject)
            .Where(row => row.Region == null || row.Region == region)
            .Where(row => row.Category == null || categories.Contains(row.Category))
            .Where(row => readers.Contains(row.PersonId) && !own.Contains(row.PersonId));
    }
}
