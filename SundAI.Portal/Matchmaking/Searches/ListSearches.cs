using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>A search that one follows.</summary>
/// <param name="Found">How many new things it has told of, in the last <see cref="SearchHit.KeptDays"/> days.</param>
public sealed record SearchLine(Guid Id, string Name, SearchWish Wish, bool ByMail, DateTime Since, int Found);

/// <summary>All of them.</summary>
public sealed record MySearches(IReadOnlyList<SearchLine> Lines)
{
    /// <summary>Whether mails gather what they find.</summary>
    public bool ByMail => Lines.Any(line => line.ByMail);
}

/// <summary>The searches that one follows, in the order in which one began: at most <see cref="SavedSearch.MostOfOne"/>.</summary>
internal sealed class ListSearches(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<MySearches>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return Refusal.NotAllowed;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var from = clock.GetUtcNow().UtcDateTime.AddDays(-SearchHit.KeptDays);
        var rows = await db.Set<SavedSearch>()
            .AsNoTracking()
            .Where(row => db.Set<Person>().Any(person => person.Id == row.PersonId && person.UserId == actor.UserId))
            .OrderBy(row => row.Since)
            .ThenBy(row => row.Id)
            .Select(row => new { Search = row, Found = db.Set<SearchHit>().Count(hit => hit.SearchId == row.Id && hit.FoundAt >= from) })
            .ToListAsync(cancellation);
        return new MySearches([
            .. rows.Select(row => new SearchLine(
                row.Search.Id,
                row.Search.Name,
                row.Search.Wish,
                row.Search.ByMail,
                row.Search.Since,
                row.Found
            )),
        ]);
    }
}
