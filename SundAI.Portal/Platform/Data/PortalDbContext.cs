using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Platform.Data;

/// <summary>
/// The one model of the portal. It knows no feature: it collects the configurations of the assembly and is used as
/// <c>db.Set&lt;Post&gt;()</c>. One context an operation, from <see cref="IDbContextFactory{TContext}"/>.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    // Data protection asks for this shape; explicit, so that nobody else uses it.
    DbSet<DataProtectionKey> IDataProtectionKeyContext.DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Stores an event with the changes it tells of: both are saved, or neither.</summary>
    public void Raise(object happened) => Set<OutboxEvent>().Add(OutboxEvent.Of(happened));

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}

/// <summary>The model on SQLite, with its migrations.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

/// <summary>The model on PostgreSQL, with its migrations.</summary>
public sealed class PostgresPortalDbContext(DbContextOptions<PostgresPortalDbContext> options) : PortalDbContext(options);
