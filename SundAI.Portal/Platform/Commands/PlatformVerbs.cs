using System.CommandLine;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Platform.Commands;

internal static class PlatformVerbs
{
    public static IServiceCollection AddPlatformVerbs(this IServiceCollection services) =>
        services.AddTransient<ICommandVerb, MigrateVerb>().AddTransient<ICommandVerb, SeedVerb>().AddTransient<ICommandVerb, IndexVerb>();
}

/// <summary><c>migrate</c>: brings the database to this version.</summary>
internal sealed class MigrateVerb(DatabasePreparation preparation) : ICommandVerb
{
    public Command Describe()
    {
        var command = new Command("migrate", "Brings the database to this version's schema.");
        command.SetAction(
            async (_, cancellation) =>
            {
                await preparation.MigrateAsync(cancellation);
                Console.WriteLine("The database is up to date.");
                return 0;
            }
        );
        return command;
    }
}

/// <summary><c>seed [--demo]</c>: writes the content that is missing.</summary>
internal sealed class SeedVerb(DatabasePreparation preparation, IOptions<DemoOptions> options, IHostEnvironment environment) : ICommandVerb
{
    public Command Describe()
    {
        var demo = new Option<bool>("--demo") { Description = "Also the invented demo ecosystem." };
        var command = new Command("seed", "Writes taxonomy, white book and glossary where they are missing.") { demo };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (parsed.GetValue(demo) && options.Value.Refusal(environment) is { } refusal)
                {
                    await Console.Error.WriteLineAsync($"seed --demo: {refusal}");
                    return 2;
                }

                await preparation.MigrateAsync(cancellation);
                await preparation.SeedAsync(parsed.GetValue(demo), cancellation);
                Console.WriteLine("The content is in place.");
                return 0;
            }
        );
        return command;
    }
}

/// <summary><c>index</c>: builds the search index anew.</summary>
internal sealed class IndexVerb(DatabasePreparation preparation, SearchRebuild rebuild) : ICommandVerb
{
    public Command Describe()
    {
        var command = new Command("index", "Builds the search index anew. What is saved meanwhile waits until it is done.");
        command.SetAction(
            async (_, cancellation) =>
            {
                await preparation.MigrateAsync(cancellation);
                var count = await rebuild.RunAsync(new Line(), cancellation);
                Console.WriteLine();
                Console.WriteLine($"The index has {count} entries.");
                return 0;
            }
        );
        return command;
    }

    // One line that is written over, told in the thread that works.
    private sealed class Line : IProgress<SearchRebuildProgress>
    {
        public void Report(SearchRebuildProgress value) => Console.Write($"\r{value.Kind}: {value.Done}".PadRight(40));
    }
}
