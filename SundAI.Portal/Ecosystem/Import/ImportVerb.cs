using System.CommandLine;
using Spectre.Console;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary><c>import organisations FILE [--dry-run]</c>: brings organisations in from CSV; run twice it changes nothing.</summary>
internal sealed class ImportVerb(DatabasePreparation preparation, OrganisationImport import, Words words) : ICommandVerb
{
    public Command Describe()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "CSV in UTF-8 with the columns name and type, and as it has them cvr, city, postcode, url, source.",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what would come of it." };
        var organisations = new Command("organisations", "Brings organisations in. What is here already is not changed.") { file, dryRun };
        organisations.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(dryRun), cancellation));
        return new Command("import", "Brings data in from files.") { organisations };
    }

    /// <summary>Does it. Returns the exit code.</summary>
    internal async Task<int> RunAsync(string path, bool isDryRun, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no file {path}.");
            return 1;
        }

        await preparation.MigrateAsync(cancellation);
        await preparation.SeedAsync(demo: false, cancellation);
        await using var stream = File.OpenRead(path);
        var answer = await AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new CountColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("Organisations", autoStart: true, maxValue: 1);
                var told = await import.RunAsync(stream, isDryRun, new Bar(bar), cancellation);
                bar.StopTask();
                return told;
            });
        if (!answer.IsDone)
        {
            Languages.Within(Language.English, () => Console.Error.WriteLine(words.Of(answer.Refusal)));
            return 1;
        }

        Languages.Within(Language.English, () => ImportPrint.Write(Console.Out, answer.Value, words, isDryRun));
        return 0;
    }

    // Told in the thread that imports, so that the bar never runs behind.
    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }

    private sealed class CountColumn : ProgressColumn
    {
        public override Spectre.Console.Rendering.IRenderable Render(
            Spectre.Console.Rendering.RenderOptions options,
            ProgressTask task,
            TimeSpan deltaTime
        ) => new Text($"{task.Value:0}/{task.MaxValue:0}");
    }
}
