using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>
/// Learns what each kind of reason weighs from what became of partners that were shown. The model stays a sum of parts, so that reasons stay
/// parts of the score: a weight is the standard one times a factor of 0 to <see cref="Most"/>. Sought are the factors for which, of two
/// partners on one page, the one judged better scores higher: pairwise logistic loss (RankNet's, Burges and others 2005), each asker
/// counting alike, with a pull of every factor to 1. The loss is convex; each factor in turn goes as far as a bound of its curvature allows
/// (Böhning and Lindsay 1988), so nothing is chosen by chance and the same judgements give the same weights.
/// </summary>
internal static class WeightLearner
{
    /// <summary>The largest factor.</summary>
    public const double Most = 3;

    // A difference in score that decides between two.
    private const double Scale = 0.1;

    // How much all judgements together must gain to move a factor by one.
    private const double Pull = 0.1;
    private const int Rounds = 60;

    /// <param name="pages">Of one task, at least one that tells.</param>
    /// <param name="standard">The standard weights of that task.</param>
    public static IReadOnlyDictionary<MatchReasonKind, double> Learn(
        IReadOnlyList<JudgedPage> pages,
        IReadOnlyDictionary<MatchReasonKind, double> standard
    )
    {
        MatchReasonKind[] kinds = [.. standard.Keys.Order()];
        // Each asker counts alike, however many pages it opened.
        var askers = pages.CountBy(page => page.Asker).ToDictionary();
        var pairs = pages.SelectMany(page => Pairs(page, 1.0 / askers[page.Asker], kinds, standard)).ToList();
        var factors = Enumerable.Repeat(1.0, kinds.Length).ToArray();
        var margins = pairs.Select(pair => pair.Difference.Sum()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
            {
                Move(kind, factors, margins, pairs, askers.Count);
            }
        }

        return kinds.Index().ToDictionary(one => one.Item, one => standard[one.Item] * factors[one.Index]);
    }

    private static void Move(int kind, double[] factors, double[] margins, List<Pair> pairs, int askers)
    {
        var slope = 2 * Pull * (factors[kind] - 1);
        var curve = 2 * Pull;
        for (var number = 0; number < pairs.Count; number++)
        {
            var (difference, weight) = (pairs[number].Difference[kind] / Scale, pairs[number].Weight / askers);
            slope -= weight * difference / (1 + Math.Exp(margins[number] / Scale));
            curve += weight * difference * difference / 4;
        }

        var there = Math.Clamp(factors[kind] - (slope / curve), 0, Most);
        for (var number = 0; number < pairs.Count; number++)
        {
            margins[number] += (there - factors[kind]) * pairs[number].Difference[kind];
        }

        factors[kind] = there;
    }

    private static IEnumerable<Pair> Pairs(
        JudgedPage page,
        double weight,
        MatchReasonKind[] kinds,
        IReadOnlyDictionary<MatchReasonKind, double> standard
    )
    {
        var pairs = (
            from better in page.Partners
            from worse in page.Partners
            where better.Judgement > worse.Judgement
            select (better, worse, Weight: (double)(better.Judgement - worse.Judgement))
        ).ToList();
        var all = pairs.Sum(pair => pair.Weight);
        return pairs.Select(pair => new Pair(
            [.. kinds.Select(kind => standard[kind] * (pair.better.Strengths[kind] - pair.worse.Strengths[kind]))],
            weight * pair.Weight / all
        ));
    }

    private sealed record Pair(double[] Difference, double Weight);
}
