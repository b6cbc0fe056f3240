using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>A person who speaks for several organisations chooses for which one they act now.</summary>
internal sealed class ActFor(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, Guid organisationId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var person = await db.PersonOfAsync(actor, cancellation);
        if (person is null || !await db.SpeaksForAsync(actor, organisationId, cancellation))
        {
            return Refusal.NotFound;
        }

        person.ActFor(organisationId);
        return await db.SaveAsync(cancellation);
    }
}
