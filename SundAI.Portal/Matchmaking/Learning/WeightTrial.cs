using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>
/// Weights of one task, learned from the older three quarters of what is known, tried against the ones in use on the newest quarter, which
/// they have not seen.
/// </summary>
/// <param name="IsForPost">For posts, or for organisations as a whole.</param>
/// <param name="Weights">What was learned.</param>
/// <param name="LearnedFrom">From how many telling pages.</param>
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
    /// <summary>Fewer telling pages than this are not worth a trial.</summary>
    public const int EnoughPages = 80;

    /// <summary>Whether they are better beyond chance, and so may be used.</summary>
    public bool IsBetter => GainFrom > 0;

    /// <summary>One for each task of which enough is known.</summary>
    public static IReadOnlyList<WeightTrial> Of(IEnumerable<JudgedPage> pages, MatchWeights inUse) =>
        [
            .. pages
                .Where(page => page.Tells)
                .OrderBy(page => page.At)
                .GroupBy(page => page.IsForPost)
                .Where(task => task.Count() >= EnoughPages)
                .OrderByDescending(task => task.Key)
                .Select(task => Of([.. task], inUse.For(task.Key))),
        ];

    /// <summary>These weights in place of the task's.</summary>
    public MatchWeights Changed(MatchWeights weights) =>
        IsForPost ? weights with { Post = Weights } : weights with { Organisation = Weights };

    private static WeightTrial Of(List<JudgedPage> telling, IReadOnlyDictionary<MatchReasonKind, double> inUse)
    {
        var (isForPost, heldBack) = (telling[0].IsForPost, telling.Count / 4);
        var weights = WeightLearner.Learn(telling[..^heldBack], MatchWeights.Standard.For(isForPost));
        double[] before = [.. telling[^heldBack..].Select(page => PageOrder.Of(page, inUse))];
        double[] after = [.. telling[^heldBack..].Select(page => PageOrder.Of(page, weights))];
        return new WeightTrial(
            isForPost,
            weights,
            telling.Count - heldBack,
            heldBack,
            before.Average(),
            after.Average(),
            PageOrder.SureGain(before, after)
        );
    }
}
