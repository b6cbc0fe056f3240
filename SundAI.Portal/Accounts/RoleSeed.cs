using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Accounts;

/// <summary>Puts the two roles into the database where they are missing.</summary>
internal sealed class RoleSeed(IDbContextFactory<PortalDbContext> contexts) : ISeed
{
    public int Order => 2;

    public async Task SeedAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var present = await db.Set<IdentityRole<Guid>>().Select(role => role.Name).ToListAsync(cancellation);
        foreach (var name in PortalRole.All.Except(present))
        {
            db.Set<IdentityRole<Guid>>()
                .Add(
                    new IdentityRole<Guid>(name!)
                    {
                        Id = Guid.CreateVersion7(),
                        NormalizedName = name!.ToUpperInvariant(),
                        ConcurrencyStamp = Guid.CreateVersion7().ToString(),
                    }
                );
        }

        await db.SaveChangesAsync(cancellation);
    }
}
