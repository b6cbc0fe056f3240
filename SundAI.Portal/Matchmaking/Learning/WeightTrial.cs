using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>
/// Weights of one task, learned from what three quarters of the askers did, tried against the ones in use on the quarter that came last, of
/// whom nothing was learned. Each asker counts alike: nobody weighs more by opening many pages.
/// </summary>
/// <param name="IsForPost">For posts, or for organisations as a whole.</param>
/// <param name="Weights">What was learned.</param>
/// <param name="LearnedFrom">From how many askers.</param>
/// <param name="HeldBack">On how many it was tried.</param>
/// <param name="Before">How well the weights in use order those, 0 to 1: see <see cref="PageOrder"/>.</param>
/// <param name="After">How well the learned ones do.</param>
/// <param name="GainFrom">The mean gain is above this with a certainty of 97.5 %.</param>
internal sealed record WeightTrial(
    bool IsForPost,
    IReadOnlyDictionary<MatchReasonKind, double> Weights,
    int LearnedFrom,
    int HeldBack,
    double Before,
    double After,
    double GainFrom
)
{
    /// <summary>Fewer askers whose pages tell anything are not worth a trial.</summary>
    public const int EnoughAskers = 80;

    /// <summary>A gain that nobody would notice is no reason for a new order of everybody's partners.</summary>
    public const double WorthAChange = 0.005;

    /// <summary>Whether they are better beyond chance by more than <see cref="WorthAChange"/>, and so may be used.</summary>
    public bool IsBetter => GainFrom > WorthAChange;

    /// <summary>One for each task of which enough is known.</summary>
    public static IReadOnlyList<WeightTrial> Of(IEnumerable<JudgedPage> pages, MatchWeights inUse) =>
        [
            .. pages
                .Where(page => page.Tells)
                .OrderBy(page => page.At)
                .GroupBy(page => page.IsForPost)
                .Where(task => task.Select(page => page.Asker).Distinct().Count() >= EnoughAskers)
                .OrderByDescending(task => task.Key)
                .Select(task => Of([.. task], inUse.For(task.Key))),
        ];

    /// <summary>These weights in place of the task's.</summary>
    public MatchWeights Changed(MatchWeights weights) =>
        IsForPost ? weights with { Post = Weights } : weights with { Organisation = Weights };

    private static WeightTrial Of(List<JudgedPage> telling, IReadOnlyDictionary<MatchReasonKind, double> inUse)
    {
        var isForPost = telling[0].IsForPost;
        var askers = telling.GroupBy(page => page.Asker).OrderBy(asker => asker.Min(page => page.At)).ThenBy(asker => asker.Key).ToList();
        var heldBack = askers.Count / 4;
        var weights = WeightLearner.Learn([.. askers[..^heldBack].SelectMany(asker => asker)], MatchWeights.Standard.For(isForPost));
        double[] before = [.. askers[^heldBack..].Select(asker => asker.Average(page => PageOrder.Of(page, inUse)))];
        double[] after = [.. askers[^heldBack..].Select(asker => asker.Average(page => PageOrder.Of(page, weights)))];
        return new WeightTrial(
            isForPost,
            weights,
            askers.Count - heldBack,
            heldBack,
            before.Average(),
            after.Average(),
            SureGain.Of(before, after).From
        );
    }
}
