namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>Turns the parts of a score into the three strongest reasons.</summary>
internal static class Reasons
{
    private const int Shown = 3;

    // Of what speaks for the match: less than that carries nothing, though it be the largest of many small parts.
    private const double CarriesFrom = 0.25;

    /// <param name="parts">What speaks for the match, the strongest first, all above 0.</param>
    /// <param name="factsOf">What a kind rests on; a part that rests on nothing one can point to is not shown.</param>
    public static IReadOnlyList<MatchReason> Of(
        IEnumerable<(MatchReasonKind Kind, double Amount)> parts,
        Func<MatchReasonKind, IReadOnlyList<string>> factsOf
    )
    {
        var all = parts.ToList();
        var total = all.Sum(part => part.Amount);
        var shown = new List<MatchReason>();
        foreach (var (kind, amount) in all)
        {
            // The last place is kept for why the two fit, until that is said.
            var isFree =
                shown.Count < Shown - 1 || !MatchWeights.IsHabit(kind) || shown.Exists(reason => !MatchWeights.IsHabit(reason.Kind));
            if (shown.Count < Shown && isFree && factsOf(kind) is { Count: > 0 } facts)
            {
                shown.Add(new MatchReason(kind, facts, Math.Min(1, amount / total), WeighsMost: false));
            }
        }

        shown = [.. shown.OrderBy(reason => MatchWeights.IsHabit(reason.Kind))];
        if (shown is [var first, .. var others] && first.Part >= CarriesFrom && others.TrueForAll(other => other.Part < first.Part))
        {
            shown[0] = first with { WeighsMost = true };
        }

        return shown;
    }
}

/// <summary>The worst first: a lower score, and of equal scores the higher id.</summary>
internal sealed class BestLast : IComparer<(double Score, Guid Id)>
{
    public static readonly BestLast Comparer = new();

    public int Compare((double Score, Guid Id) x, (double Score, Guid Id) y) =>
        x.Score != y.Score ? x.Score.CompareTo(y.Score) : y.Id.CompareTo(x.Id);
}
