namespace SundAI.Portal.Platform.Search;

/// <summary>
/// Words that a searcher takes for one, mostly the Danish and the English word for the same thing. Kept short on purpose:
/// each pair widens every search for it. Single words only; applied to the query, not to what is stored.
/// </summary>
internal static class Synonyms
{
    private static readonly (string[] Danish, string[] English)[] Groups =
    [
        (["sygehus", "hospital"], []),
        (["universitet"], ["university"]),
        (["kommune"], ["municipality"]),
        (["myndighed"], ["authority"]),
        (["virksomhed"], ["company"]),
        (["fond"], ["foundation"]),
        (["forening"], ["association"]),
        (["forskning"], ["research"]),
        (["sundhed"], ["health"]),
        (["lægemiddel", "medicin"], ["drug"]),
        (["kræft"], ["cancer"]),
        (["sygdom"], ["disease"]),
        (["behandling"], ["treatment"]),
        (["løsning"], ["solution"]),
        (["uddannelse"], ["education"]),
        (["København"], ["Copenhagen"]),
        (["Danmark"], ["Denmark"]),
    ];

    private static readonly Dictionary<string, string[]> ByStem = Build();

    /// <summary>All of them, as they are written; a group may be of one language alone.</summary>
    public static IEnumerable<(IReadOnlyList<string> Danish, IReadOnlyList<string> English)> All =>
        Groups.Select(group => ((IReadOnlyList<string>)group.Danish, (IReadOnlyList<string>)group.English));

    /// <summary>The stems of the words that mean the same, the asked ones included; empty when there are none.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> stems) =>
        stems.SelectMany(stem => ByStem.TryGetValue(stem, out var group) ? group : []);

    private static Dictionary<string, string[]> Build()
    {
        var stemmer = new Stemmer();
        var byStem = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (danish, english) in Groups)
        {
            // A Danish word by its Danish stem alone: the English one of "hospital" is that of "hospitality" too.
            var stems = danish.Select(word => stemmer.Danish(Folding.OfWord(word.ToLowerInvariant())));
            string[] group = [.. stems.Concat(english.SelectMany(TextAnalysis.Stems)).Distinct(StringComparer.Ordinal)];
            foreach (var stem in group)
            {
                byStem.Add(stem, group);
            }
        }

        return byStem;
    }
}
