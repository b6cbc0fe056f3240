namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// How far the texts of two organisations are about the same, 0 to 1, and the terms that say so. Each text of theirs counts by
/// itself with the text of ours that is nearest, and the best three add up as 1 − (1 − a)(1 − b)(1 − c): one blurred text of
/// everything finds less (studied on past collaborations), and a fourth adds little but length.
/// </summary>
internal sealed record TextSimilarity(double Strength, IReadOnlyList<string> Terms)
{
    private const int BestTexts = 3;
    private const int ShownTerms = 3;

    // Two texts share some word by chance.
    private const double Noise = 0.03;

    public static TextSimilarity Of(IReadOnlyList<TermVector> ours, IReadOnlyList<TermVector> theirs)
    {
        if (ours.Count == 0)
        {
            return new(0, []);
        }

        var best = theirs
            .Select(their => ours.Select(our => (Our: our, Their: their, Cosine: our.Cosine(their))).MaxBy(pair => pair.Cosine))
            .Where(pair => pair.Cosine >= Noise)
            .OrderByDescending(pair => pair.Cosine)
            .Take(BestTexts)
            .ToList();
        var unlike = best.Aggregate(1.0, (product, pair) => product * (1 - pair.Cosine));
        return new(1 - unlike, Strongest(best.SelectMany(pair => pair.Our.Products(pair.Their))));
    }

    private static List<string> Strongest(IEnumerable<(string Term, double Weight)> products)
    {
        var ranked = products
            .GroupBy(product => product.Term, product => product.Weight, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key);
        var shown = new List<string>();
        foreach (var term in ranked)
        {
            // A word has a Danish and an English stem; one of them says it.
            if (!shown.Any(other => other.StartsWith(term, StringComparison.Ordinal) || term.StartsWith(other, StringComparison.Ordinal)))
            {
                shown.Add(term);
            }

            if (shown.Count == ShownTerms)
            {
                break;
            }
        }

        return shown;
    }
}
