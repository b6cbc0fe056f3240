using Microsoft.Data.Sqlite;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Infrastructure;

/// <summary>Prepares one database of each kind (schema, taxonomy, white book; no demo) and gives each test a copy of it.</summary>
internal static class TestDatabases
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("sundai-tests-").FullName;
    private static readonly Lazy<Task<string>> SqliteTemplate = new(PrepareSqliteAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(PreparePostgresAsync);
    private static int count;

    static TestDatabases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>The connection string of a fresh copy.</summary>
    public static async Task<string> CopyAsync(Database database)
    {
        var number = Interlocked.Increment(ref count);
        if (database == Database.Sqlite)
        {
            var template = await SqliteTemplate.Value;
            var file = Path.Combine(Folder, $"{number}.db");
            File.Copy(template, file);
            return SqliteConnection(file);
        }

        var name = await PostgresTemplate.Value;
        lock (PostgresTemplate)
        {
            PostgresServer.Instance.Execute($"CREATE DATABASE test{number} TEMPLATE {name}");
        }

        return PostgresServer.Instance.ConnectionString($"test{number}");
    }

    /// <summary>Throws a copy away.</summary>
    public static void Drop(Database database, string connectionString)
    {
        if (database == Database.Sqlite)
        {
            var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
            foreach (var part in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(part);
            }
        }
        else
        {
            using var connection = new Npgsql.NpgsqlConnection(connectionString);
            Npgsql.NpgsqlConnection.ClearPool(connection);
            lock (PostgresTemplate)
            {
                PostgresServer.Instance.Execute($"DROP DATABASE IF EXISTS {connection.Database} WITH (FORCE)");
            }
        }
    }

    private static string SqliteConnection(string file) => $"Data Source={file};Pooling=False";

    private static async Task<string> PrepareSqliteAsync()
    {
        var file = Path.Combine(Folder, "template.db");
        await PrepareAsync(Database.Sqlite, SqliteConnection(file));
        using var connection = new SqliteConnection(SqliteConnection(file));
        connection.Open();
        using var command = connection.CreateCommand();
        // Everything into the one file, so that a plain copy is a whole database.
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;";
        command.ExecuteNonQuery();
        return file;
    }

    private static async Task<string> PreparePostgresAsync()
    {
        const string Name = "template_sundai";
        PostgresServer.Instance.Execute($"CREATE DATABASE {Name}");
        var connectionString = PostgresServer.Instance.ConnectionString(Name);
        await PrepareAsync(Database.Postgres, connectionString);
        using var connection = new Npgsql.NpgsqlConnection(connectionString);
        Npgsql.NpgsqlConnection.ClearPool(connection);
        return Name;
    }

    private static async Task PrepareAsync(Database database, string connectionString)
    {
        await using var services = PortalServices.Build(database, connectionString, TimeProvider.System, new MailBox());
        var preparation = services.GetRequiredService<DatabasePreparation>();
        await preparation.MigrateAsync(CancellationToken.None);
        await preparation.SeedAsync(demo: false, CancellationToken.None);
    }
}
