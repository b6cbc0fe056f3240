using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>The address of the workshop whose contributions a note can be written from. Facilitators.</summary>
internal sealed class FindMaterial(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<string>> HandleAsync(Actor actor, Guid workshopId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var slug = await db.Set<Workshop>().Where(row => row.Id == workshopId).Select(row => row.Slug).FirstOrDefaultAsync(cancellation);
        return slug is null ? Refusal.NotFound : slug;
    }
}
