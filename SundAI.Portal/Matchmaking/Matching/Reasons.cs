namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>Turns the parts of a score into the three strongest reasons.</summary>
internal static class Reasons
{
    private const int Shown = 3;
    private const double MuchFrom = 0.25;

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
            if (shown.Count < Shown && factsOf(kind) is { Count: > 0 } facts)
            {
                var share = Math.Min(1, amount / total);
                shown.Add(new MatchReason(kind, facts, share, share >= MuchFrom ? MatchWeight.Much : MatchWeight.Some));
            }
        }

        if (shown.Count > 0 && (shown.Count == 1 || shown[0].Part > shown[1].Part))
        {
            shown[0] = shown[0] with { Weight = MatchWeight.Most };
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
