using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SundAI.Portal.Platform.Settings;

namespace SundAI.Portal.Platform.Data;

/// <summary>Which database holds the portal (<c>Database:*</c>).</summary>
public sealed class DatabaseOptions : ISettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Database";

    /// <summary>SQLite is the embedded default.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty: <c>data/sundai.db</c> below the content root.</summary>
    public string ConnectionString { get; set; } = "";

    /// <inheritdoc />
    public IEnumerable<string> Problems(IHostEnvironment environment)
    {
        if (!Enum.IsDefined(Provider))
        {
            yield return $"Database:Provider is {Provider}; it is one of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.";
        }
        else if (ConnectionString.Length == 0)
        {
            if (Provider == DatabaseProvider.Postgres)
            {
                yield return "Database:ConnectionString is empty, but Database:Provider is Postgres.";
            }
        }
        else if (!IsUnderstood())
        {
            yield return $"Database:ConnectionString is none that {Provider} understands.";
        }
    }

    private bool IsUnderstood()
    {
        try
        {
            DbConnectionStringBuilder parsed =
                Provider == DatabaseProvider.Postgres
                    ? new NpgsqlConnectionStringBuilder(ConnectionString)
                    : new SqliteConnectionStringBuilder(ConnectionString);
            return parsed.Count > 0;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }
}

/// <summary>The two databases the portal runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
