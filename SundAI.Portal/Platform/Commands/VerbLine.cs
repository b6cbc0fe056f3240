using System.CommandLine;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Platform.Commands;

/// <summary>The portal as a tool: <c>-- VERB</c> runs one verb and ends with its exit code.</summary>
internal static class VerbLine
{
    private static readonly string[] Sections =
    [
        DatabaseOptions.Section,
        DemoOptions.Section,
        LimitOptions.Section,
        MailOptions.Section,
        ProxyOptions.Section,
        "Logging",
        "Kestrel",
    ];

    private static readonly string[] HostKeys =
    [
        "AllowedHosts",
        HostDefaults.ApplicationKey,
        HostDefaults.ContentRootKey,
        HostDefaults.EnvironmentKey,
        WebHostDefaults.HttpPortsKey,
        WebHostDefaults.HttpsPortsKey,
        WebHostDefaults.PreferHostingUrlsKey,
        WebHostDefaults.ServerUrlsKey,
        WebHostDefaults.ShutdownTimeoutKey,
        WebHostDefaults.StaticWebAssetsKey,
        WebHostDefaults.WebRootKey,
    ];

    /// <summary>Whether the command line asks for a verb, or for help on them, rather than for the server.</summary>
    public static bool IsVerb(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith("--", StringComparison.Ordinal) || args[0] is "--help" or "--version");

    /// <summary>
    /// What of a server's command line is no setting, in a line; null when all of it is. A mistyped switch would otherwise start a server
    /// that is not the one that was asked for.
    /// </summary>
    public static string? Mistake(string[] args)
    {
        for (var index = 0; index < args.Length && !IsVerb(args); index++)
        {
            var (key, hasValue) = args[index].Split('=', 2) is [var name, _] ? (name, true) : (args[index], false);
            if (IsHeading(args[index]))
            {
                continue;
            }

            if (!key.StartsWith("--", StringComparison.Ordinal) || !IsKnown(key[2..]))
            {
                return $"{key} is no setting. Settings look like --urls http://localhost:5081 or --Database:Provider=Postgres; "
                    + "appsettings.example.json shows them all, and --help the verbs.";
            }

            if (!hasValue && (++index == args.Length || args[index].StartsWith("--", StringComparison.Ordinal)))
            {
                return $"{key} needs a value behind it.";
            }
        }

        return null;
    }

    /// <summary>
    /// What of the command line is for the host. Behind a verb only settings are: a file's path that begins with a slash would count
    /// as a switch and swallow the word behind it.
    /// </summary>
    public static string[] Settings(string[] args) => IsVerb(args) ? [.. args.Where(IsSetting)] : args;

    /// <summary>Runs the verb. Settings (<c>--Section:Key=value</c>) may stand behind it.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args)
    {
        await using var scope = services.CreateAsyncScope();
        var root = new RootCommand("Sund AI");
        foreach (var verb in scope.ServiceProvider.GetServices<ICommandVerb>())
        {
            root.Subcommands.Add(verb.Describe());
        }

        var words = args.Where(arg => !IsSetting(arg)).ToArray();
        return await root.Parse(words).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    // A host that starts the portal within itself hands the sections over as well, each with nothing behind it.
    private static bool IsHeading(string argument) =>
        argument.EndsWith('=') && Sections.Any(section => argument.Equals($"--{section}=", StringComparison.OrdinalIgnoreCase));

    // A name within a section is checked with the section; without one there are only the host's own.
    private static bool IsKnown(string key) =>
        key.Split(':', 2) is [var section, _]
            ? Sections.Contains(section, StringComparer.OrdinalIgnoreCase)
            : HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal)
        && arg.Contains(':', StringComparison.Ordinal)
        && arg.Contains('=', StringComparison.Ordinal);
}
