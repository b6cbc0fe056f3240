using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Matchmaking;

/// <summary>What to follow, and what to call it; without a name it is called by its words.</summary>
public sealed record FollowSearchInput(SearchWish Wish, string? Name = null);

/// <summary>A kind of things of which searches are told; whoever tells of one registers it.</summary>
/// <param name="Kind">As search names it.</param>
internal sealed record FollowableKind(string Kind);

/// <summary>Somebody with an account follows a search. Doing it twice is no mistake.</summary>
internal sealed class FollowSearch(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    IEnumerable<FollowableKind> kinds,
    TimeProvider clock
)
{
    // Each time somebody else, or another tab, took the place that was free.
    private const int Tries = 4;

    public async Task<Result> HandleAsync(Actor actor, FollowSearchInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var wish = input.Wish;
        if (IsUnknown(wish))
        {
            return Refusal.NotFound;
        }

        var check = new Check()
            .OptionalLine(nameof(wish.Words), wish.Words, SearchWish.WordsMax)
            .OptionalLine(nameof(input.Name), input.Name, SavedSearch.NameMax);
        if (!check.Failed)
        {
            check.That(SaysSomething(wish), nameof(wish.Words), Refusal.Of<MatchmakingText>("Searches.Empty"));
        }

        if (check.Failed)
        {
            return check.Refusals;
        }

        for (var once = 0; once < Tries; once++)
        {
            var present = await db.Set<SavedSearch>()
                .Where(row => row.PersonId == person.Id)
                .Select(row => new
                {
                    row.Place,
                    row.Fingerprint,
                    row.ByMail,
                })
                .ToListAsync(cancellation);
            if (present.Exists(row => row.Fingerprint == wish.Fingerprint()))
            {
                return Result.Done;
            }

            var place = Enumerable.Range(1, SavedSearch.MostOfOne).Except(present.Select(row => row.Place)).FirstOrDefault();
            if (place == 0)
            {
                return Refusal.Of<MatchmakingText>("Searches.TooMany", SavedSearch.MostOfOne);
            }

            // Who has stopped the mails does not get them again by following more.
            var byMail = present.Count == 0 || present.Exists(row => row.ByMail);
            var now = clock.GetUtcNow().UtcDateTime;
            db.Set<SavedSearch>().Add(new SavedSearch(person.Id, place, NameOf(input), wish, byMail, now));
            if ((await db.SaveAsync(cancellation)).IsDone)
            {
                return Result.Done;
            }

            db.ChangeTracker.Clear();
        }

        return Refusal.Stale();
    }

    private bool IsUnknown(SearchWish wish) =>
        (wish.Kind is not null && !kinds.Any(one => one.Kind == wish.Kind))
        || IsUnknown(TermKind.Theme, wish.Theme)
        || IsUnknown(TermKind.SolutionCategory, wish.Category)
        || IsUnknown(TermKind.Region, wish.Region)
        || (!wish.IsOfPosts && (wish.PostKind, wish.Subject, wish.Category, wish.Region) != (null, null, null, null));

    private bool IsUnknown(TermKind kind, string? slug) => slug is not null && catalogue.Find(kind, slug) is null;

    // Everything that is new is what a theme's followers hear; a search says more.
    private static bool SaysSomething(SearchWish wish) =>
        !SearchQuery.Parse(wish.Words).IsEmpty
        || (
            string.IsNullOrWhiteSpace(wish.Words)
            && wish.IsOfPosts
            && (wish.Theme, wish.PostKind, wish.Subject, wish.Category, wish.Region) != (null, null, null, null, null)
        );

    private string NameOf(FollowSearchInput input) =>
        !string.IsNullOrWhiteSpace(input.Name) ? input.Name.Trim()
        : !string.IsNullOrWhiteSpace(input.Wish.Words) ? Platform.Text.Shortened.To(input.Wish.Words.Trim(), SavedSearch.NameMax)
        : catalogue.Name(TermKind.Theme, input.Wish.Theme ?? "") is { Length: > 0 } theme ? theme
        : "…";
}
