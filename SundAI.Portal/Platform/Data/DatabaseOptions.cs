namespace SundAI.Portal.Platform.Data;

/// <summary>Which database holds the portal (<c>Database:*</c>).</summary>
public sealed class DatabaseOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Database";

    /// <summary>SQLite is the embedded default.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty: <c>data/sundai.db</c> below the content root.</summary>
    public string ConnectionString { get; set; } = "";
}

/// <summary>The two databases the portal runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
