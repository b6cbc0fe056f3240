using System.Collections.Concurrent;
using Npgsql;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>
/// Copies of a prepared PostgreSQL database. To make one and to drop it costs more than most tests: what a test gives back is emptied and
/// filled as it was, and the next test gets it, with its open connections. One that cannot be as it was is dropped.
/// </summary>
internal sealed class PostgresCopies
{
    private readonly string template;
    private readonly ConcurrentBag<string> free = [];
    private readonly List<string> kept;
    private readonly string shape;

    public PostgresCopies(string template)
    {
        this.template = template;
        kept = Filled(template);
        Keep();
        shape = Shape(template);
        NpgsqlConnection.ClearAllPools();
    }

    public static void Create(string name, string more = "") => Execute("postgres", $"CREATE DATABASE {name} {more}");

    public static void Drop(string name)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(PrivatePostgres.ConnectionTo(name)));
        Execute("postgres", $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    /// <summary>One that is as the prepared one. <paramref name="name"/> is that of a new one.</summary>
    public string Take(string name)
    {
        if (free.TryTake(out var used))
        {
            return used;
        }

        Create(name, $"TEMPLATE {template} {PrivatePostgres.CopyStrategy}");
        return name;
    }

    /// <summary>Takes one back.</summary>
    public void GiveBack(string name)
    {
        try
        {
            if (IsQuiet(name) && Shape(name) == shape)
            {
                Restore(name);
                free.Add(name);
                return;
            }
        }
        catch (NpgsqlException)
        {
            // It is of no use any more.
        }

        Drop(name);
    }

    // The rows that a copy begins with, kept beside the tables.
    private void Keep()
    {
        Execute(template, "CREATE SCHEMA prepared");
        foreach (var table in kept)
        {
            Execute(template, $"CREATE TABLE prepared.{table} AS TABLE public.{table}");
        }

        Execute(
            template,
            """
            CREATE TABLE prepared.counters AS
            SELECT format('%I.%I', schemaname, sequencename) AS name, coalesce(last_value, start_value) AS value, last_value IS NOT NULL AS used
            FROM pg_sequences WHERE schemaname = 'public'
            """
        );
    }

    // Deleted and vacuumed, a table is as a new one, also in the order of its rows. Keys between tables are not asked meanwhile.
    private void Restore(string name)
    {
        const string askNoKeys = "SET session_replication_role = replica; ";
        var touched = Filled(name);
        Execute(name, askNoKeys + string.Concat(touched.Select(table => $"DELETE FROM public.{table}; ")));
        Execute(name, $"VACUUM {string.Join(", ", touched.Select(table => $"public.{table}"))}");
        Execute(
            name,
            askNoKeys
                + string.Concat(kept.Select(table => $"INSERT INTO public.{table} SELECT * FROM prepared.{table}; "))
                + "SELECT setval(name::regclass, value, used) FROM prepared.counters"
        );
    }

    private static List<string> Filled(string name) =>
        Read(
            name,
            """
            SELECT quote_ident(relname) FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0
            """
        );

    // A test that left something running would write into the next one's rows.
    private static bool IsQuiet(string name) =>
        Read(
            name,
            """
            SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND state <> 'idle'
            """
        )
            is [];

    // Whoever changes a table, a column, an index or a key writes a row of these.
    private static string Shape(string name) =>
        Read(
            name,
            """
            SELECT concat_ws(' ', count(*), sum(version)) FROM (
              SELECT xmin::text::bigint AS version FROM pg_class WHERE relnamespace = 'public'::regnamespace
              UNION ALL SELECT xmin::text::bigint FROM pg_attribute WHERE attrelid >= 16384
              UNION ALL SELECT xmin::text::bigint FROM pg_index WHERE indexrelid >= 16384
              UNION ALL SELECT xmin::text::bigint FROM pg_constraint WHERE oid >= 16384
            ) AS versions
            """
        )[0];

    private static void Execute(string database, string sql) => Read(database, sql);

    private static List<string> Read(string database, string sql)
    {
        using var connection = new NpgsqlConnection(PrivatePostgres.ConnectionTo(database));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add($"{reader.GetValue(0)}");
        }

        return rows;
    }
}
