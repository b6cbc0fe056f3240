using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.PageCache;
using SundAI.Portal.Platform.Search.Ranking;
using SundAI.Portal.Platform.Settings;

namespace SundAI.Portal.Platform.Data;

/// <summary>Chooses the database and hands out contexts.</summary>
public static class DataServices
{
    /// <summary>Registers <see cref="IDbContextFactory{TContext}"/> for <see cref="PortalDbContext"/> on the configured database.</summary>
    public static IServiceCollection AddPortalData(this IServiceCollection services)
    {
        services.AddSettings<DatabaseOptions>(DatabaseOptions.Section).AddSettings<DemoOptions>(DemoOptions.Section);
        services.AddSingleton<VersionInterceptor>();
        services.AddSingleton<SqlitePragmas>();
        services.AddSingleton<StoredLetters>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<SearchSignal>();
        services.AddSingleton<ContentVersion>();
        services.AddSingleton<ContentWatch>();
        services.AddDbContextFactory<SqlitePortalDbContext>(
            (provider, options) =>
                options
                    .UseSqlite(SqliteConnectionString(provider))
                    .AddInterceptors(
                        provider.GetRequiredService<SqlitePragmas>(),
                        provider.GetRequiredService<StoredLetters>(),
                        provider.GetRequiredService<VersionInterceptor>(),
                        provider.GetRequiredService<OutboxSignal>(),
                        provider.GetRequiredService<SearchSignal>(),
                        provider.GetRequiredService<ContentWatch>()
                    )
        );
        services.AddDbContextFactory<PostgresPortalDbContext>(
            (provider, options) =>
                options
                    .UseNpgsql(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString)
                    .AddInterceptors(
                        provider.GetRequiredService<StoredLetters>(),
                        provider.GetRequiredService<VersionInterceptor>(),
                        provider.GetRequiredService<OutboxSignal>(),
                        provider.GetRequiredService<SearchSignal>(),
                        provider.GetRequiredService<ContentWatch>()
                    )
        );
        services.AddSingleton<IDbContextFactory<PortalDbContext>, PortalDbContextFactory>();
        // Identity's stores want a scoped context; nothing else may ask for one.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext());
        services.AddSingleton<DatabasePreparation>();
        return services;
    }

    private static string SqliteConnectionString(IServiceProvider provider)
    {
        var configured = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.ConnectionString;
        if (configured.Length > 0)
        {
            return configured;
        }

        var folder = Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, "data");
        Directory.CreateDirectory(folder);
        return $"Data Source={Path.Combine(folder, "sundai.db")}";
    }
}
