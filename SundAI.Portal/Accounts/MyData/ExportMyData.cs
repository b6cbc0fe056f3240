using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>Everything the portal holds about the actor, by part, ready for JSON.</summary>
internal sealed class ExportMyData(IDbContextFactory<PortalDbContext> contexts, IEnumerable<IPersonalData> parts)
{
    public async Task<Result<IReadOnlyDictionary<string, object?>>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var account = await db.Set<IdentityUser<Guid>>()
            .Where(user => user.Id == actor.UserId)
            .Select(user => new
            {
                user.Email,
                user.EmailConfirmed,
                user.TwoFactorEnabled,
            })
            .FirstOrDefaultAsync(cancellation);
        if (account is null)
        {
            return Refusal.NotAllowed;
        }

        var export = new Dictionary<string, object?> { ["account"] = account };
        foreach (var part in parts.OrderBy(part => part.Floor))
        {
            export[part.Part] = await part.ExportAsync(db, actor.UserId!.Value, cancellation);
        }

        return export;
    }
}
