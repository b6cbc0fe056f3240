using System.Diagnostics;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Programs that the tests need beside .NET: found, or brought by apt where that is allowed, or asked for in one line.</summary>
internal static class Machine
{
    private static readonly Lock Installing = new();

    public static bool IsRoot => Environment.UserName == "root";

    // Without a desk's window around it, it takes a sixth less of the machine.
    public static string Chromium =>
        Bring(
            "chromium-headless-shell",
            () => Existing("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        );

    /// <summary>The folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
    public static string PostgresPrograms => Bring("postgresql", FindPostgres);

    /// <summary>Runs a program and returns what it printed; throws with its words when it fails.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}{output}"
            );
    }

    private static string Bring(string package, Func<string?> find)
    {
        lock (Installing)
        {
            return find() ?? Install(package, find);
        }
    }

    private static string Install(string package, Func<string?> find)
    {
        var line = $"apt-get update && apt-get install -y {package} fonts-liberation";
        if (!IsRoot || !File.Exists("/usr/bin/apt-get"))
        {
            throw new InvalidOperationException($"The tests need {package}. Install it: sudo sh -c '{line}'");
        }

        Console.Error.WriteLine($"The tests need {package}; installing it from Debian: {line}");
        Run("/usr/bin/apt-get", "update");
        Run("/usr/bin/apt-get", "install", "-y", "--no-install-recommends", package, "fonts-liberation");
        return find() ?? throw new InvalidOperationException($"apt installed {package}, but its program was not found.");
    }

    private static string? Existing(params string[] paths) => paths.FirstOrDefault(File.Exists);

    private static string? FindPostgres() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(folder => Path.Combine(folder, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
                .OrderDescending(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;
}
