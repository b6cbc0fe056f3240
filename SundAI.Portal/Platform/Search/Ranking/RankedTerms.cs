namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>
/// What a text is ranked by. Stems find inflections; the beginnings and ends of long words find the parts of compounds
/// (<c>data</c> in <c>sundhedsdata</c>); runs of four letters bring texts near that say almost the same word. Stop words count for nothing.
/// </summary>
/// <param name="Words">The folded words, for what is still being typed and for typing errors.</param>
/// <param name="Stems">Danish and English stems, as often as they occur.</param>
/// <param name="Parts">Beginnings and ends of long words.</param>
/// <param name="Grams">Runs of four letters, with <c>_</c> at a word's ends.</param>
internal sealed record RankedTerms(
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Stems,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> Grams
)
{
    /// <summary>The shortest part of a compound that is worth finding, in letters.</summary>
    public const int ShortestPart = 4;

    private const int GramLength = 4;

    public static RankedTerms Of(string text)
    {
        var stemmer = new Stemmer();
        var words = Search.Words.Of(text).Where(word => !StopWords.Contains(word)).Select(word => word.Folded).ToList();
        var known = new Dictionary<string, (IReadOnlyList<string> Stems, List<string> Parts, List<string> Grams)>(StringComparer.Ordinal);
        var (stems, parts, grams) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var word in words)
        {
            if (!known.TryGetValue(word, out var one))
            {
                one = known[word] = (stemmer.StemsOf(word), [.. PartsOf(stemmer.Danish(word)), .. PartsOf(word)], GramsOf(word));
            }

            stems.AddRange(one.Stems);
            parts.AddRange(one.Parts);
            grams.AddRange(one.Grams);
        }

        return new RankedTerms(words, stems, parts, grams);
    }

    /// <summary>The runs of four letters of one folded word; a short word is one of its own.</summary>
    public static List<string> GramsOf(string folded)
    {
        var whole = $"_{folded}_";
        return whole.Length <= GramLength
            ? [whole]
            : [.. Enumerable.Range(0, whole.Length - GramLength + 1).Select(start => whole.Substring(start, GramLength))];
    }

    private static List<string> PartsOf(string stem)
    {
        var parts = new List<string>();
        for (var length = ShortestPart; length <= stem.Length - ShortestPart; length++)
        {
            parts.Add(stem[..length]);
            parts.Add(stem[^length..]);
        }

        return parts;
    }
}
