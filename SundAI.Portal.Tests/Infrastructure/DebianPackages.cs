using System.Diagnostics;

namespace SundAI.Portal.Tests.Infrastructure;

/// <summary>Brings the programs that the tests need from Debian's packages where it may, and says what to install where it may not.</summary>
internal static class DebianPackages
{
    private static readonly Lock OneAtATime = new();

    /// <summary>Installs a package unless the program is there already.</summary>
    public static void Bring(string program, params string[] packages)
    {
        lock (OneAtATime)
        {
            if (Exists(program))
            {
                return;
            }

            var names = string.Join(' ', packages);
            Console.WriteLine($"The tests need {program}: installing {names} …");
            if (Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
            {
                throw new InvalidOperationException($"{program} is missing. Install it with: sudo apt-get install -y {names}");
            }

            Run("apt-get", "update");
            Run("apt-get", $"install -y --no-install-recommends {names}");
            if (!Exists(program))
            {
                throw new InvalidOperationException($"{program} is still missing after installing {names}.");
            }
        }
    }

    private static bool Exists(string pattern)
    {
        if (!pattern.Contains('*'))
        {
            return File.Exists(pattern);
        }

        var root = pattern[..pattern.IndexOf("/*", StringComparison.Ordinal)];
        var rest = pattern[(pattern.IndexOf("/*", StringComparison.Ordinal) + 3)..];
        return Directory.Exists(root) && Directory.GetDirectories(root).Any(folder => File.Exists(Path.Combine(folder, rest)));
    }

    private static void Run(string program, string arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
        }
    }
}
