using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform;

/// <summary>The start: settings checked, database prepared, address printed.</summary>
internal static class PortalStart
{
    /// <summary>Prepares the database and serves until the process is asked to stop.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        var preparation = app.Services.GetRequiredService<DatabasePreparation>();
        await preparation.MigrateAsync(app.Lifetime.ApplicationStopping);
        var demo = app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.Seed ?? app.Environment.IsDevelopment();
        await preparation.SeedAsync(demo, app.Lifetime.ApplicationStopping);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        try
        {
            await app.RunAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"{exception.Message} Stop what serves there, or choose another with --urls http://localhost:5081"
            );
            return 2;
        }

        return 0;
    }

    /// <summary>Whether the command line and the settings hold; when they do not, one line says what is wrong.</summary>
    public static bool Accepts(this WebApplication app, string[] args)
    {
        if ((VerbLine.Mistake(args) ?? SettingsProblem(app)) is not { } problem)
        {
            return true;
        }

        Console.Error.WriteLine(problem);
        return false;
    }

    private static string? SettingsProblem(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (OptionsValidationException exception)
        {
            return $"A setting is wrong: {string.Join(' ', exception.Failures)}";
        }
        catch (AggregateException exception)
        {
            var failures = exception.Flatten().InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures);
            return $"Settings are wrong: {string.Join(' ', failures)}";
        }
        catch (InvalidOperationException exception)
        {
            // What cannot be read as a number or a word from a list: the message names the setting.
            return $"A setting is wrong: {exception.Message.ReplaceLineEndings(" ")}";
        }
    }

    private static void Announce(WebApplication app)
    {
        foreach (var notice in app.Services.GetServices<IStartNotice>())
        {
            notice.Print(Console.Out, app.Urls.FirstOrDefault() ?? "");
        }
    }
}

/// <summary>A line or two that a feature prints when the portal serves.</summary>
public interface IStartNotice
{
    /// <summary>Prints to the console.</summary>
    /// <param name="output">The console.</param>
    /// <param name="address">The address that is served.</param>
    void Print(TextWriter output, string address);
}
