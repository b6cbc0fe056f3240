using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace SundAI.Portal.Platform.Data;

/// <summary>Gives the configured provider's context to those who only know <see cref="PortalDbContext"/>.</summary>
internal sealed class PortalDbContextFactory(IServiceProvider services, IOptions<DatabaseOptions> options)
    : IDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext() =>
        options.Value.Provider == DatabaseProvider.Postgres
            ? services.GetRequiredService<IDbContextFactory<PostgresPortalDbContext>>().CreateDbContext()
            : services.GetRequiredService<IDbContextFactory<SqlitePortalDbContext>>().CreateDbContext();
}
