using Microsoft.Data.Sqlite;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>
/// The database that a served portal has after its first start, when what it was seeded with has been told and sent. Made once by a first
/// start, with the demo and without; servers begin with a copy of it, as a portal that is started again does.
/// </summary>
internal static class ServerTemplate
{
    private static readonly Lazy<string> Plain = new(() => Make(demo: false));
    private static readonly Lazy<string> Demo = new(() => Make(demo: true));

    /// <summary>Puts a copy where <paramref name="file"/> says.</summary>
    public static void CopyTo(string file, bool demo) => File.Copy((demo ? Demo : Plain).Value, file);

    private static string Make(bool demo)
    {
        var server = PortalServer.StartAnew(demo, services => services.RemovePortalBackground());
        SettleAsync(server.Services).GetAwaiter().GetResult();
        server.Troubles.Errors.ShouldBeEmpty("The portal could not prepare a database for the tests.");
        server.Dispose();
        var connection = new SqliteConnection($"Data Source={server.DatabaseFile}");
        connection.Open();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            command.ExecuteNonQuery();
        }

        connection.Close();
        SqliteConnection.ClearPool(connection);
        return server.DatabaseFile;
    }

    private static async Task SettleAsync(IServiceProvider services)
    {
        var (events, mails) = (services.GetRequiredService<OutboxDispatcher>(), services.GetRequiredService<MailDispatcher>());
        while (await events.DrainAsync() + await mails.DrainAsync() > 0) { }
    }
}
