using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>A PostgreSQL of the tests' own, started at first use, stopped at the end of the run. Nothing of it outlives the run.</summary>
internal static class PrivatePostgres
{
    private const string Prefix = "sundai-tests-postgres-";
    private static readonly Lazy<Cluster> Running = new(Start);

    /// <summary>The connection to a database of the cluster.</summary>
    public static string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={Running.Value.Port};Username=postgres;Database={database};Maximum Pool Size=12;Include Error Detail=true";

    /// <summary>
    /// How a database is copied: as files, which is less than half the work of copying by the log where nothing is forced to the disk. From
    /// version 15 on it must be asked for.
    /// </summary>
    public static string CopyStrategy => Running.Value.Version >= 15 ? "STRATEGY FILE_COPY" : "";

    public static void Stop()
    {
        if (Running.IsValueCreated)
        {
            Stop(Running.Value.Folder);
        }
    }

    private static Cluster Start()
    {
        var programs = Machine.PostgresPrograms;
        StopThoseLeftBehind();
        var folder = Path.Combine(Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        if (Machine.IsRoot)
        {
            Machine.Run("/bin/chown", "postgres", folder);
        }

        var port = FreePort();
        AsPostgres(
            Path.Combine(programs, "initdb"),
            "-D",
            Data(folder),
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"
        );
        var options = $"-k {folder} -c listen_addresses=127.0.0.1 -p {port} -c fsync=off -c full_page_writes=off -c max_connections=400";
        AsPostgres(Path.Combine(programs, "pg_ctl"), "start", "-w", "-D", Data(folder), "-o", options, "-l", Path.Combine(folder, "log"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder);
        var version = File.ReadAllText(Path.Combine(Data(folder), "PG_VERSION"));
        return new Cluster(folder, port, int.Parse(version, CultureInfo.InvariantCulture));
    }

    private static void Stop(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        try
        {
            AsPostgres(Path.Combine(Machine.PostgresPrograms, "pg_ctl"), "stop", "-m", "immediate", "-D", Data(folder));
        }
        catch (InvalidOperationException)
        {
            // It had stopped already.
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A run that was killed could not stop its cluster; the next one does.</summary>
    private static void StopThoseLeftBehind()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var owner = int.Parse(Path.GetFileName(folder)[Prefix.Length..], CultureInfo.InvariantCulture);
            if (!Process.GetProcesses().Any(process => process.Id == owner))
            {
                Stop(folder);
            }
        }
    }

    private static string Data(string folder) => Path.Combine(folder, "data");

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static void AsPostgres(string program, params string[] arguments)
    {
        if (Machine.IsRoot)
        {
            Machine.Run("/usr/sbin/runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            Machine.Run(program, arguments);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Cluster(string Folder, int Port, int Version);
}
