using System.Runtime.CompilerServices;
using SundAI.Portal.Platform.Localisation;

[assembly: AssemblyFixture(typeof(SundAI.Portal.Tests.Fixtures.TestRun))]

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>The beginning and the end of a run of tests. What tests share starts at its first use and stops here.</summary>
public sealed class TestRun : IAsyncDisposable
{
    /// <summary>A folder for this run's files, deleted at the end.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("sundai-tests-").FullName;

    [ModuleInitializer]
    internal static void SpeakDanish() =>
        (System.Globalization.CultureInfo.DefaultThreadCurrentCulture, System.Globalization.CultureInfo.DefaultThreadCurrentUICulture) = (
            Language.Danish.Culture(),
            Language.Danish.Culture()
        );

    public async ValueTask DisposeAsync()
    {
        await Browser.StopAsync();
        Npgsql.NpgsqlConnection.ClearAllPools();
        PrivatePostgres.Stop();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
