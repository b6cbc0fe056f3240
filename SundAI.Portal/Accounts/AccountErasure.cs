using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Accounts;

/// <summary>Erases an account and what every feature holds about its person. The caller owns the transaction.</summary>
internal sealed class AccountErasure(UserManager<IdentityUser<Guid>> users, PortalDbContext db, IEnumerable<IPersonalData> features)
{
    public async Task<IdentityResult> EraseAsync(IdentityUser<Guid> user, CancellationToken cancellation)
    {
        foreach (var feature in features.OrderByDescending(feature => feature.Floor))
        {
            await feature.EraseAsync(db, user.Id, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return await users.DeleteAsync(user);
    }
}
