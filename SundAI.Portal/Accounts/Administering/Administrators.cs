using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Accounts.Administering;

internal static class Administrators
{
    /// <summary>Whether the account is the only one that can give roles.</summary>
    public static async Task<bool> IsLastAdministratorAsync(this PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var administrators = await (
            from given in db.Set<IdentityUserRole<Guid>>()
            join role in db.Set<IdentityRole<Guid>>() on given.RoleId equals role.Id
            where role.Name == PortalRole.Administrator
            select given.UserId
        ).ToListAsync(cancellation);
        return administrators is [var only] && only == userId;
    }
}
