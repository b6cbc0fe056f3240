using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SundAI.Portal.Tests.Infrastructure;

/// <summary>A PostgreSQL server of this test run's own: fresh, on a free port, gone afterwards.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> Shared = new(() => new PostgresServer());
    private readonly string folder;
    private readonly string binaries;

    private PostgresServer()
    {
        DebianPackages.Bring("/usr/lib/postgresql/*/bin/initdb", "postgresql");
        binaries = Directory.GetDirectories("/usr/lib/postgresql").Order().Last() + "/bin";
        folder = Directory.CreateTempSubdirectory("sundai-postgres-").FullName;
        Port = FreePort();
        if (Environment.UserName == "root")
        {
            Run("chown", $"postgres {folder}");
        }

        RunAsPostgres($"{binaries}/initdb -D {folder}/data -A trust -U postgres -E UTF8 --locale=C.UTF-8 --no-sync");
        RunAsPostgres(
            $"{binaries}/pg_ctl start -w -D {folder}/data -l {folder}/log -o \"-k {folder} -c listen_addresses=127.0.0.1 -p {Port} -c fsync=off -c max_connections=300\""
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    /// <summary>The one server of the run, started at first use.</summary>
    public static PostgresServer Instance => Shared.Value;

    public int Port { get; }

    /// <summary>How to reach a database of it.</summary>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Pooling=true;Maximum Pool Size=10;Include Error Detail=true";

    /// <summary>Runs one statement on the server's own database.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        try
        {
            RunAsPostgres($"{binaries}/pg_ctl stop -m immediate -D {folder}/data");
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // The machine is going down with the run: a folder left in /tmp harms nobody.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsPostgres(string line)
    {
        if (Environment.UserName == "root")
        {
            Run("runuser", $"-u postgres -- {line}");
        }
        else
        {
            var space = line.IndexOf(' ');
            Run(line[..space], line[(space + 1)..]);
        }
    }

    private static void Run(string program, string arguments)
    {
        // No redirected output: the server would inherit the pipe and keep it open.
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"{program} {arguments} >/dev/null 2>&1" }, WorkingDirectory = "/tmp" }
        )!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}");
        }
    }
}
