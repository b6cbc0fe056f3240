using Microsoft.Data.Sqlite;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Search.Ranking;

namespace SundAI.Portal.Tests.Measure;

/// <summary>How well the portal's search finds known items, beside the database's full text with plain words and with stems.</summary>
internal static class SearchRelevance
{
    public static void Print(string folder)
    {
        var items = KnownItems.Read(folder);
        var plain = FullText(items, text => Words.Of(text).Select(word => word.Written));
        var stemmer = new Stemmer();
        var stemmed = FullText(
            items,
            text => Words.Of(text).Where(word => !StopWords.Contains(word)).Select(word => stemmer.Danish(word.Folded))
        );
        var portal = Portal(items);
        Console.WriteLine($"{items.Documents.Count} documents, {items.Queries.Count} known-item queries");
        Console.WriteLine();
        Console.WriteLine("| search | MRR at 10 | times plain |");
        Console.WriteLine("| --- | --- | --- |");
        foreach (
            var (name, value) in new[]
            {
                ("full text of plain words (FTS5, BM25)", plain),
                ("full text of Danish stems", stemmed),
                ("the portal's", portal),
            }
        )
        {
            Console.WriteLine($"| {name} | {value:F3} | {value / plain:F2} |");
        }

        Console.WriteLine();
    }

    private static double FullText(KnownItems items, Func<string, IEnumerable<string>> analyse)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Run("CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, words, tokenize='unicode61 remove_diacritics 0')");
        foreach (var document in items.Documents)
        {
            Run("INSERT INTO t VALUES ($id, $words)", ("$id", document.Id), ("$words", string.Join(' ', analyse(document.Text))));
        }

        return items.MeanReciprocalRank(query =>
        {
            var words = analyse(query).Distinct().Select(word => $"\"{word}\"").ToList();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT id FROM t WHERE t MATCH $query ORDER BY rank LIMIT 10";
            command.Parameters.AddWithValue("$query", words.Count == 0 ? "\"\"" : string.Join(" OR ", words));
            using var reader = command.ExecuteReader();
            var found = new List<string>();
            while (reader.Read())
            {
                found.Add(reader.GetString(0));
            }

            return found;
        });

        void Run(string text, params (string Name, string Value)[] values)
        {
            using var command = connection.CreateCommand();
            command.CommandText = text;
            foreach (var (name, value) in values)
            {
                command.Parameters.AddWithValue(name, value);
            }

            command.ExecuteNonQuery();
        }
    }

    private static double Portal(KnownItems items)
    {
        using var index = new RankedIndex();
        for (var i = 0; i < items.Documents.Count; i++)
        {
            index.Put(i + 1, new SearchRow().Become(new SearchEntry("Post", Guid.CreateVersion7(), "", "", "", items.Documents[i].Text)));
        }

        index.Show();
        return items.MeanReciprocalRank(query =>
            index
                .Search(new RankedQuestion(query, [RankedDocument.AudienceTerm(Audience.Anyone, null)], null, null, 0, 10))
                .Ids.Select(id => items.Documents[id - 1].Id)
        );
    }
}
