using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace SundAI.Portal.Platform.Data;

/// <summary>Brings the database to this version's schema and content.</summary>
public sealed class DatabasePreparation(IDbContextFactory<PortalDbContext> contexts, IServiceProvider services)
{
    /// <summary>Applies the migrations that are missing.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await PrepareHistoryAsync(db, cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>
    /// On PostgreSQL the migrator asks a new database which migrations it has before it makes the table that says so, and logs a failure
    /// that is none. With the table in place there is nothing to fail.
    /// </summary>
    private static async Task PrepareHistoryAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellation))
        {
            await creator.CreateAsync(cancellation);
        }

        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellation);
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
