using System.CommandLine;

namespace SundAI.Portal.Platform.Commands;

/// <summary>The portal as a tool: <c>-- VERB</c> runs one verb and ends with its exit code.</summary>
internal static class VerbLine
{
    /// <summary>Whether the command line asks for a verb, or for help on them, rather than for the server.</summary>
    public static bool IsVerb(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith("--", StringComparison.Ordinal) || args[0] is "--help" or "--version");

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

    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal)
        && arg.Contains(':', StringComparison.Ordinal)
        && arg.Contains('=', StringComparison.Ordinal);
}
