using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>
/// A prepared database that tests copy, and the portal's own list of services. Both come from running <c>Program</c> with its verb
/// <c>seed</c>, once for each database, so that no test has a list of its own.
/// </summary>
internal sealed class PortalTemplate
{
    private static readonly Lazy<PortalTemplate> Sqlite = new(() => new PortalTemplate(Database.Sqlite));
    private static readonly Lazy<PortalTemplate> Postgres = new(() => new PortalTemplate(Database.Postgres));
    private readonly Database database;
    private readonly string name;
    private readonly PostgresCopies? copies;

    private PortalTemplate(Database database)
    {
        (this.database, name) = (database, Name());
        if (database == Database.Postgres)
        {
            PostgresCopies.Create(name);
        }

        Services = Captured(["seed", $"--Database:Provider={database}", $"--Database:ConnectionString={ConnectionTo(name)}"]);
        if (database == Database.Sqlite)
        {
            using var connection = new SqliteConnection(ConnectionTo(name));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            command.ExecuteNonQuery();
            SqliteConnection.ClearPool(connection);
        }
        else
        {
            copies = new PostgresCopies(name);
        }
    }

    /// <summary>Everything that <c>Program</c> registers.</summary>
    public IReadOnlyList<ServiceDescriptor> Services { get; }

    public static PortalTemplate Of(Database database) => database == Database.Sqlite ? Sqlite.Value : Postgres.Value;

    /// <summary>A database of one test's own. Returns its connection.</summary>
    public string Copy()
    {
        if (copies is not null)
        {
            return ConnectionTo(copies.Take(Name()));
        }

        var copy = Name();
        File.Copy(FileOf(name), FileOf(copy));
        return ConnectionTo(copy);
    }

    /// <summary>Takes a copy back, whatever is in it.</summary>
    public void GiveBack(string connection)
    {
        if (copies is not null)
        {
            copies.GiveBack(NameOf(connection));
        }
        else
        {
            Drop(connection);
        }
    }

    /// <summary>A connection to a database that does not exist yet.</summary>
    public string Nowhere() => ConnectionTo(Name());

    /// <summary>Throws a database away.</summary>
    public void Drop(string connection)
    {
        if (database == Database.Sqlite)
        {
            SqliteConnection.ClearPool(new SqliteConnection(connection));
            var file = new SqliteConnectionStringBuilder(connection).DataSource;
            Array.ForEach(Directory.GetFiles(TestRun.Folder, Path.GetFileName(file) + "*"), File.Delete);
        }
        else
        {
            PostgresCopies.Drop(NameOf(connection));
        }
    }

    private static string Name() => $"portal_{Guid.CreateVersion7():N}";

    private static string FileOf(string name) => Path.Combine(TestRun.Folder, name + ".db");

    private string ConnectionTo(string one) =>
        database == Database.Sqlite ? $"Data Source={FileOf(one)}" : PrivatePostgres.ConnectionTo(one);

    private static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static List<ServiceDescriptor> Captured(string[] arguments)
    {
        using var capture = new Capture();
        using var subscription = DiagnosticListener.AllListeners.Subscribe(capture);
        var exit = typeof(Program).Assembly.EntryPoint!.Invoke(null, [arguments]);
        exit.ShouldBe(0, "The portal could not prepare a database for the tests.");
        return capture.Services.ShouldNotBeNull();
    }

    /// <summary>Hears from the host, on its own thread, that it is about to be built.</summary>
    private sealed class Capture : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly int thread = Environment.CurrentManagedThreadId;
        private IDisposable? subscription;

        public List<ServiceDescriptor>? Services { get; private set; }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting" && Environment.CurrentManagedThreadId == thread)
            {
                subscription = value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder builder } && Environment.CurrentManagedThreadId == thread)
            {
                builder.ConfigureServices((_, services) => Services = [.. services]);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose() => subscription?.Dispose();
    }
}
