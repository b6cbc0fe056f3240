using Microsoft.EntityFrameworkCore;

namespace SundAI.Portal.Platform.Data;

/// <summary>Brings the database to this version's schema and content.</summary>
public sealed class DatabasePreparation(IDbContextFactory<PortalDbContext> contexts, IServiceProvider services)
{
    /// <summary>Applies the migrations that are missing.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>Runs every feature's seed, and the demo's when <paramref name="demo"/> says so.</summary>
    public async Task SeedAsync(bool demo, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<ISeed>().OrderBy(seed => seed.Order))
        {
            if (!seed.IsDemo || demo)
            {
                await seed.SeedAsync(cancellation);
            }
        }
    }
}
