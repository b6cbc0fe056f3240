using System.Text.Json;

namespace SundAI.Portal.Tests.Measure;

/// <summary>A document of the collection.</summary>
internal sealed record KnownDocument(string Id, string Text);

/// <summary>A query, and the documents that it looks for.</summary>
internal sealed record KnownQuery(string Query, IReadOnlySet<string> Relevant);

/// <summary>A known-item collection: <c>knownitem_docs.jsonl</c> and <c>knownitem_queries.jsonl</c> of a folder, the split <c>dev</c>.</summary>
internal sealed record KnownItems(IReadOnlyList<KnownDocument> Documents, IReadOnlyList<KnownQuery> Queries)
{
    public static KnownItems Read(string folder) =>
        new(
            [.. Lines(folder, "knownitem_docs.jsonl").Select(row => new KnownDocument(Text(row, "id"), Text(row, "text")))],
            [
                .. Lines(folder, "knownitem_queries.jsonl")
                    .Where(row => Text(row, "split") == "dev")
                    .Select(row => new KnownQuery(
                        Text(row, "query"),
                        row.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!).ToHashSet(StringComparer.Ordinal)
                    )),
            ]
        );

    /// <summary>The mean over the queries of one by the place of the first relevant document, nothing below the tenth.</summary>
    public double MeanReciprocalRank(Func<string, IEnumerable<string>> search) =>
        Queries.Average(query =>
        {
            var place = search(query.Query).Take(10).ToList().FindIndex(query.Relevant.Contains);
            return place < 0 ? 0 : 1.0 / (place + 1);
        });

    private static IEnumerable<JsonElement> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;
}
