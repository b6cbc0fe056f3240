using System.Text.Json;

namespace SundAI.Portal.Tests.Measure.Matching;

/// <summary>An organisation of the set.</summary>
internal sealed record Collaborator(string Id, string Name, string Type, string Text);

/// <summary>Something that some of them did together before the split.</summary>
/// <param name="Region">As the set names it; null when it names none.</param>
internal sealed record PastProject(string Title, string Text, string? Region, DateOnly? Start, IReadOnlyList<string> Participants);

/// <summary>Something to find organisations for.</summary>
/// <param name="Title">What is sought.</param>
/// <param name="Text">More of it; for an organisation all that it did.</param>
/// <param name="Organisation">Who seeks; null where a need stands for itself.</param>
/// <param name="Left">Who is no answer: who seeks, and for new partners those it has worked with.</param>
/// <param name="Relevant">Who took part later.</param>
internal sealed record Sought(
    string Title,
    string Text,
    string? Organisation,
    string? Region,
    IReadOnlySet<string> Left,
    IReadOnlySet<string> Relevant
);

/// <summary>
/// A folder of real collaborations, split in time: organisations and what they did before, and what they did after as the truth. Only rows of the
/// split <c>dev</c> are asked. Who has no text from before cannot be an answer.
/// </summary>
internal sealed record CollaborationSet(
    IReadOnlyList<Collaborator> All,
    IReadOnlyList<Collaborator> Candidates,
    IReadOnlyList<PastProject> Projects,
    IReadOnlyList<Sought> Needs,
    IReadOnlyList<Sought> New,
    IReadOnlyList<Sought> Later
)
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    public static CollaborationSet Read(string folder)
    {
        List<Collaborator> all =
        [
            .. Lines(folder, "organisations.jsonl")
                .Select(row => new Collaborator(Text(row, "id"), Text(row, "name"), Text(row, "type"), Text(row, "text"))),
        ];
        List<Collaborator> candidates = [.. all.Where(one => one.Text.Length > 0)];
        var known = all.ToDictionary(one => one.Id, StringComparer.Ordinal);
        List<JsonElement> truth = [.. Lines(folder, "truth.jsonl").Where(row => Text(row, "split") == "dev")];

        Sought Partners(JsonElement row, IEnumerable<string> partners, IEnumerable<string> left)
        {
            var one = known[Text(row, "id")];
            return new Sought("", one.Text, one.Id, null, Set(left.Append(one.Id)), Set(partners));
        }

        return new CollaborationSet(
            all,
            candidates,
            [
                .. Lines(folder, "projects.jsonl")
                    .Select(row => new PastProject(
                        Text(row, "title"),
                        Text(row, "summary") + Text(row, "text"),
                        OrNull(Text(row, "region")),
                        DateOnly.TryParse(Text(row, "start"), out var start) ? start : null,
                        Texts(row, "participants")
                    )),
            ],
            Answered(NeedsOf(folder)),
            Answered(truth.Select(row => Partners(row, Texts(row, "new"), Texts(row, "past")))),
            Answered(truth.Select(row => Partners(row, row.GetProperty("later").EnumerateObject().Select(one => one.Name), [])))
        );
    }

    private static IEnumerable<Sought> NeedsOf(string folder)
    {
        var judged = File.ReadLines(Path.Combine(folder, "need_qrels.tsv"))
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(cells => cells.Length == 4 && cells[3] != "0")
            .ToLookup(cells => cells[0], cells => cells[2]);
        return Lines(folder, "need_queries.jsonl")
            .Where(row => Text(row, "split") == "dev")
            .Select(row => new Sought(
                Text(row, "title"),
                Text(row, "text"),
                null,
                OrNull(Text(row, "region")),
                Nobody,
                Set(judged[Text(row, "qid")])
            ));
    }

    private static List<Sought> Answered(IEnumerable<Sought> all) => [.. all.Where(one => one.Relevant.Count > 0)];

    private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<JsonElement> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private static List<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(one => one.GetString()!).Distinct(StringComparer.Ordinal)]
            : [];
}
