using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Platform.Migrations;

public sealed class FirstStartTests
{
    [Theory, BothDatabases]
    public async Task A_first_start_makes_the_database_and_logs_no_failure(Database database)
    {
        using var troubles = new LoggedTroubles();
        var nowhere = PortalTemplate.Of(database).Nowhere();
        try
        {
            await using var portal = await StartAsync(database, nowhere, troubles);

            await portal.Get<DatabasePreparation>().MigrateAsync(default);

            (await portal.ReadAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
            troubles.Errors.ShouldBeEmpty();
        }
        finally
        {
            PortalTemplate.Of(database).Drop(nowhere);
        }
    }

    [Fact]
    public async Task On_PostgreSQL_a_first_start_with_an_empty_database_logs_no_failure_either()
    {
        using var troubles = new LoggedTroubles();
        var empty = PortalTemplate.Of(Database.Postgres).Nowhere();
        await using (var server = new NpgsqlConnection(PrivatePostgres.ConnectionTo("postgres")))
        {
            await server.OpenAsync();
            await using var create = server.CreateCommand();
            create.CommandText = $"CREATE DATABASE {new NpgsqlConnectionStringBuilder(empty).Database}";
            await create.ExecuteNonQueryAsync();
        }

        try
        {
            await using var portal = await StartAsync(Database.Postgres, empty, troubles);

            await portal.Get<DatabasePreparation>().MigrateAsync(default);
            await portal.Get<DatabasePreparation>().MigrateAsync(default);

            (await portal.ReadAsync(db => db.Database.GetPendingMigrationsAsync())).ShouldBeEmpty();
            troubles.Errors.ShouldBeEmpty();
        }
        finally
        {
            PortalTemplate.Of(Database.Postgres).Drop(empty);
        }
    }

    private static Task<TestPortal> StartAsync(Database database, string connection, LoggedTroubles troubles) =>
        TestPortal.StartAsync(
            database,
            services =>
            {
                services.AddSingleton<ILoggerProvider>(troubles);
                services.Configure<DatabaseOptions>(options => options.ConnectionString = connection);
            }
        );
}
