using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Somebody stops following a search of their own, with what it found. One that is gone already is no mistake.</summary>
internal sealed class StopSearch(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, Guid searchId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var search = await db.Set<SavedSearch>().FirstOrDefaultAsync(row => row.Id == searchId, cancellation);
        if (search is null)
        {
            return Result.Done;
        }

        if (search.PersonId != person.Id)
        {
            return Refusal.NotFound;
        }

        db.Set<SavedSearch>().Remove(search);
        await db.SaveAsync(cancellation);
        return Result.Done;
    }
}
