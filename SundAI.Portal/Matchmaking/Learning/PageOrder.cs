using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>How well weights order what was shown on a page.</summary>
internal static class PageOrder
{
    /// <summary>
    /// The discounted cumulative gain of the page in the order of these weights over that of the best order (nDCG, Järvelin and Kekäläinen
    /// 2002), 0 to 1. Asked gains 1, accepted 3, met 7; whoever was passed over or refused gains nothing. Equal scores stay as they were shown.
    /// A page without gain, where only refusals tell, has the share of refused partners that stand below one passed over.
    /// </summary>
    public static double Of(JudgedPage page, IReadOnlyDictionary<MatchReasonKind, double> weights)
    {
        List<Judgement> order =
        [
            .. page.Partners.OrderByDescending(one => one.Strengths.Score(weights)).ThenBy(one => one.Place).Select(one => one.Judgement),
        ];
        var best = Gain(order.OrderDescending());
        return best > 0 ? Gain(order) / best : Below(order);
    }

    private static double Gain(IEnumerable<Judgement> order) =>
        order.Index().Sum(one => (Math.Pow(2, Math.Max(0, one.Item - Judgement.PassedOver)) - 1) / Math.Log2(one.Index + 2));

    private static double Below(List<Judgement> order)
    {
        var pairs = (
            from refused in order.Index()
            from other in order.Index()
            where refused.Item == Judgement.Refused && other.Item > Judgement.Refused
            select refused.Index > other.Index
        ).ToList();
        return pairs.Count == 0 ? 1 : (double)pairs.Count(isBelow => isBelow) / pairs.Count;
    }
}
