using System.Diagnostics;
using SundAI.Portal.Accounts;
using SundAI.Portal.Home;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Search.Ranking;

namespace SundAI.Portal.Tests.Measure;

/// <summary>How fast a page of hits is there among many documents, on both databases: rights, index and database together.</summary>
internal static class SearchSpeed
{
    private const int Documents = 100_000;
    private const int Words = 100;
    private const int Phrase = 4;
    private const int Queries = 500;
    private const int Asked = 5;
    private const int Passes = 3;

    // Danish makes new words as it goes; a collection of a hundred times the texts has many more of them.
    private const int WordsForACompound = 50;

    public static async Task PrintAsync(string folder)
    {
        var words = KnownItems
            .Read(folder)
            .Documents.SelectMany(document => document.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        Console.WriteLine(
            $"{Documents:N0} generated documents of {Words} words, no two alike; {Queries} queries of {Asked} words out of one of them; the best of {Passes} passes"
        );
        Console.WriteLine();
        Console.WriteLine("| database | p50 | p95 | bar | found in the ten best | index built in | index | managed memory |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var database in Enum.GetValues<Database>())
        {
            await PrintAsync(database, words);
        }
    }

    private static async Task PrintAsync(Database database, string[] words)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var queries = await GenerateAsync(portal, words);
        var began = Stopwatch.GetTimestamp();
        await portal.Get<RankedSearch>().CatchUpAsync(default);
        var built = Stopwatch.GetElapsedTime(began);
        var search = portal.Do<SearchEverything>();
        foreach (var (query, _) in queries.Take(50))
        {
            await search.HandleAsync(Actor.Nobody, new SearchInput(query, 1), default);
        }

        var (best, hits) = (new List<double>(), 0);
        for (var pass = 0; pass < Passes; pass++)
        {
            (var times, hits) = (new List<double>(), 0);
            foreach (var (query, path) in queries)
            {
                began = Stopwatch.GetTimestamp();
                var found = await search.HandleAsync(Actor.Nobody, new SearchInput(query, 1), default);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                hits += found.Hits.Items.Take(10).Any(hit => hit.Path == path) ? 1 : 0;
            }

            best = best.Count == 0 || Measures.Quantile(times, .95) < Measures.Quantile(best, .95) ? times : best;
        }

        Console.WriteLine(
            $"| {database} | {Measures.Quantile(best, .5):F1} ms | {Measures.Quantile(best, .95):F1} ms | 20 ms | {100.0 * hits / Queries:F0} % | {built.TotalSeconds:F0} s | {portal.Get<RankedSearch>().Bytes / 1e6:F0} MB | {GC.GetTotalMemory(true) / 1e6:F0} MB |"
        );
    }

    // The same texts on each database: phrases of real ones, chosen by a fixed seed, with some words put together.
    private static async Task<IReadOnlyList<(string Query, string Path)>> GenerateAsync(TestPortal portal, string[] words)
    {
        var random = new Random(1);
        var queries = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var done = 0; done < Documents; done += 1000)
        {
            await using var db = portal.Open();
            for (var i = done; i < done + 1000; i++)
            {
                var text = TextOf(words, random);
                while (!seen.Add(string.Join(' ', text)))
                {
                    text = TextOf(words, random);
                }

                var title = string.Join(' ', text.Take(4));
                var entry = new SearchEntry("Post", Guid.CreateVersion7(), $"opslag/{i}", title, title, string.Join(' ', text));
                db.Set<SearchRow>().Add(new SearchRow().Become(entry));
                if (i % (Documents / Queries) == 0)
                {
                    queries.Add((string.Join(' ', Enumerable.Range(1, Asked).Select(one => text[one * Words / (Asked + 1)])), entry.Path));
                }
            }

            await db.SaveChangesAsync();
        }

        return queries;
    }

    private static string[] TextOf(string[] words, Random random)
    {
        var text = new List<string>();
        while (text.Count < Words)
        {
            text.AddRange(words.AsSpan(random.Next(words.Length - Phrase), Phrase));
        }

        for (var compounds = 0; compounds < Words / WordsForACompound; compounds++)
        {
            text[random.Next(Words)] =
                words[random.Next(words.Length)].TrimEnd('.', ',') + words[random.Next(words.Length)].ToLowerInvariant();
        }

        return [.. text];
    }
}
