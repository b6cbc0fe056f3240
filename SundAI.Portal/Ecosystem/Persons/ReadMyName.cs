using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>The actor's own name, for the frame of every page.</summary>
internal sealed class ReadMyName(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<string>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var name = await db.Set<Person>()
            .Where(row => actor.UserId != null && row.UserId == actor.UserId)
            .Select(row => row.Name)
            .FirstOrDefaultAsync(cancellation);
        return name is null ? Refusal.NotAllowed : name;
    }
}
