using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Accounts.Administering;

internal static class Administrators
{
    /// <summary>
    /// Within a transaction: waits until nobody else changes who can give roles. Two who see each other and go at once would leave nobody, so
    /// who is left must be asked afterwards.
    /// </summary>
    public static Task WaitForAdministratorsAsync(this PortalDbContext db, CancellationToken cancellation) =>
        // Changes nothing: the row is held until the transaction ends.
        db.Set<IdentityRole<Guid>>()
            .Where(role => role.Name == PortalRole.Administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(role => role.Name, role => role.Name), cancellation);

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
