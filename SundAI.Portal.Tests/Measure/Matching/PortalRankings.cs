using System.Text.Json;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Measure.Matching;

/// <summary>
/// The portal's own matcher on a folder: projects become activities, organisations are as they are named, and a need is a post that says
/// nothing but its text and its place. Ranked before the two places of exposure.
/// </summary>
internal sealed class PortalRankings : IDisposable
{
    // The places that regional programmes are named by; anything else (»a pool to compete for«) is no place.
    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal)
    {
        ["bornholm"] = "Bornholm",
        ["hovedstaden"] = "Hovedstaden",
        ["midtjylland"] = "Midtjylland",
        ["nordjylland"] = "Nordjylland",
        ["sjaelland"] = "Sjælland",
        ["syddanmark"] = "Syddanmark",
    };

    private readonly Dictionary<Guid, string> ids;
    private readonly Dictionary<string, Guid> keys;
    private readonly HashSet<string> candidates;
    private readonly int all;
    private readonly List<MatchActivity> projects;
    private readonly MatchIndex index;

    public PortalRankings(CollaborationSet set)
    {
        keys = set.All.Index().ToDictionary(one => one.Item.Id, one => Key(1, one.Index), StringComparer.Ordinal);
        ids = keys.ToDictionary(one => one.Value, one => one.Key);
        candidates = set.Candidates.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        all = set.All.Count;
        projects =
        [
            .. set
                .Projects.Index()
                .Select(one => new MatchActivity(
                    Key(2, one.Index),
                    MatchActivityKind.Work,
                    one.Item.Title,
                    one.Item.Text,
                    RegionOf(one.Item.Region),
                    [.. one.Item.Participants.Where(keys.ContainsKey).Select(id => keys[id])]
                )
                {
                    On = one.Item.Start,
                }),
        ];
        index = new MatchIndex(
            Regions,
            new Meanings(FieldWords.Of(TaxonomyNames())),
            set.All.Select(one => new MatchOrganisation(keys[one.Id], one.Name, one.Type, null, [], [], [])),
            projects
        );
    }

    /// <summary>What the portal would have learned from the folder's past, tried on the newest quarter of it.</summary>
    public IReadOnlyList<WeightTrial> Learned() => WeightTrial.Of(PastAsFeedback.Of(index, projects), MatchWeights.Standard);

    /// <summary>All candidates that the matcher finds, the best first.</summary>
    public IEnumerable<string> Rank(Sought sought, MatchWeights weights)
    {
        var query = sought.Organisation is { } organisation
            ? MatchQuery.For(keys[organisation])
            : MatchQuery.For(
                null,
                new MatchActivity(Key(3, 0), MatchActivityKind.Post, sought.Title, sought.Text, RegionOf(sought.Region), [])
            );
        return index
            .Rank(query, sought.Left.Where(keys.ContainsKey).Select(id => keys[id]).ToHashSet(), all, weights)
            .Select(match => ids[match.OrganisationId])
            .Where(candidates.Contains);
    }

    public void Dispose() => index.Dispose();

    /// <summary>What the terms of a new portal are called in both languages.</summary>
    public static IEnumerable<(string Danish, string English)> TaxonomyNames()
    {
        using var file = SeedFiles.Open("Taxonomy.Seed.taxonomy.json");
        using var seed = JsonDocument.Parse(file);
        return
        [
            .. new[] { "competences", "categories", "themes" }
                .SelectMany(list => seed.RootElement.GetProperty(list).EnumerateArray())
                .Select(term => (Name(term, "da"), Name(term, "en"))),
        ];
    }

    private static string Name(JsonElement term, string language) => term.GetProperty(language).GetProperty("name").GetString()!;

    private static string? RegionOf(string? name) =>
        name is not null && Folding.Of(name) is var slug && Regions.ContainsKey(slug) ? slug : null;

    // In the order of the file, so that ties are decided by it.
    private static Guid Key(int kind, int number) => new(kind, 0, 0, [0, 0, 0, 0, .. BitConverter.GetBytes(number).Reverse()]);
}
