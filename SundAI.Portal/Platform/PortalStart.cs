using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform;

/// <summary>The last lines of the start: settings checked, database prepared, address printed.</summary>
internal static class PortalStart
{
    /// <summary>Prepares the database and serves until the process is asked to stop.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        if (SettingsProblem(app) is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        var preparation = app.Services.GetRequiredService<DatabasePreparation>();
        await preparation.MigrateAsync(app.Lifetime.ApplicationStopping);
        var demo = app.Configuration.GetValue("Demo:Seed", app.Environment.IsDevelopment());
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

    private static string? SettingsProblem(WebApplication app)
    {
        try
        {
            var database = app.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
            return database is { Provider: DatabaseProvider.Postgres, ConnectionString: "" }
                ? "Database:ConnectionString is empty, but Database:Provider is Postgres."
                : null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or OptionsValidationException)
        {
            return $"A setting is wrong: {exception.Message}";
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
