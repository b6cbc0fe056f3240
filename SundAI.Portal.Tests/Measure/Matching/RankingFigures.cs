using SundAI.Portal.Matchmaking.Learning;

namespace SundAI.Portal.Tests.Measure.Matching;

/// <summary>
/// How good rankings are: for each question the reciprocal place of the first relevant answer (among all), the discounted cumulative gain of
/// the first ten over the best there could be (gain 1 for a relevant one; Järvelin and Kekäläinen 2002), how many of the relevant stand among
/// the first ten, and whether any does.
/// </summary>
internal sealed record RankingFigures(
    IReadOnlyList<double> ReciprocalRanks,
    IReadOnlyList<double> Gains,
    IReadOnlyList<double> Recalls,
    IReadOnlyList<double> Hits,
    IReadOnlyList<IReadOnlyList<string>> Tops
)
{
    public const int Shown = 10;
    private const int First = 5;

    public static RankingFigures Of(IReadOnlyList<Sought> asked, Func<Sought, IEnumerable<string>> rank)
    {
        var (ranks, gains, recalls, hits) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var tops = new List<IReadOnlyList<string>>();
        foreach (var one in asked)
        {
            var ranked = rank(one).ToList();
            var top = ranked.Take(Shown).ToList();
            var place = ranked.FindIndex(one.Relevant.Contains);
            var found = top.Count(one.Relevant.Contains);
            ranks.Add(place < 0 ? 0 : 1.0 / (place + 1));
            gains.Add(
                top.Index().Where(each => one.Relevant.Contains(each.Item)).Sum(each => Discount(each.Index)) / Ideal(one.Relevant.Count)
            );
            recalls.Add((double)found / one.Relevant.Count);
            hits.Add(found > 0 ? 1 : 0);
            tops.Add(top);
        }

        return new RankingFigures(ranks, gains, recalls, hits, tops);
    }

    /// <summary>The share of the candidates that stand in anybody's first ten.</summary>
    public double ShareShown(int candidates) => (double)Tops.SelectMany(top => top).Distinct(StringComparer.Ordinal).Count() / candidates;

    /// <summary>The largest share of all first five places that one organisation holds.</summary>
    public double LargestHeld()
    {
        var places = Tops.SelectMany(top => top.Take(First)).ToList();
        return (double)places.GroupBy(id => id, StringComparer.Ordinal).Max(group => group.Count()) / places.Count;
    }

    /// <summary>Where the mean difference of the gains lies with 95 % certainty.</summary>
    public (double From, double To) GainOver(RankingFigures other) => SureGain.Of(other.Gains, Gains);

    private static double Discount(int place) => 1 / Math.Log2(place + 2);

    private static double Ideal(int relevant) => Enumerable.Range(0, Math.Min(relevant, Shown)).Sum(Discount);
}
