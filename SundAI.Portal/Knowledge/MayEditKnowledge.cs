using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge;

/// <summary>Whether the actor may write in the white book and the glossary: the staff.</summary>
internal sealed class MayEditKnowledge(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.IsFacilitatorAsync(actor, cancellation) ? Result.Done : Refusal.NotAllowed;
    }
}
