using Microsoft.EntityFrameworkCore;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Looks for a word in everything that is stored.</summary>
internal static class StoredWords
{
    /// <summary>The tables that hold a word, in any column of any row, whatever its case. The full text's words are a table's own.</summary>
    public static async Task<IReadOnlyList<string>> TablesNamingAsync(this TestPortal portal, string word)
    {
        await using var db = portal.Open();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            foreach (var column in table.Columns)
            {
                var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table.Name}\" WHERE LOWER(CAST(\"{column.Name}\" AS TEXT)) LIKE {{0}}";
                if (await db.Database.SqlQueryRaw<long>(sql, $"%{word}%").SingleAsync() > 0)
                {
                    found.Add(table.Name);
                }
            }
        }

        return [.. found];
    }
}
