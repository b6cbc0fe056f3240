namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>A part of a score: what it rests on and how much it adds. Reasons are made of parts and of nothing else.</summary>
internal sealed record ScorePart(MatchReasonKind Kind, IReadOnlyList<string> Facts, double Amount)
{
    private const int ShownReasons = 3;
    private const double MuchFrom = 0.25;

    // Scores that are shown as equal are equal, so that the order of ids decides between them.
    private const int Decimals = 6;

    public static Match? ToMatch(Guid organisation, IReadOnlyList<ScorePart> parts)
    {
        var total = parts.Sum(part => part.Amount);
        var score = Math.Round(Math.Min(1, total), Decimals);
        if (score <= 0)
        {
            return null;
        }

        var ranked = parts.OrderByDescending(part => part.Amount).ThenBy(part => part.Kind).ToList();
        var reasons = ranked.Take(ShownReasons).Select((part, place) => part.ToReason(total, place == 0 && LeadsAlone(ranked)));
        return new(organisation, score, [.. reasons]);
    }

    private static bool LeadsAlone(List<ScorePart> ranked) => ranked.Count == 1 || ranked[0].Amount > ranked[1].Amount;

    private MatchReason ToReason(double total, bool leads)
    {
        var share = Math.Min(1, Amount / total);
        var weight =
            leads ? MatchWeight.Most
            : share >= MuchFrom ? MatchWeight.Much
            : MatchWeight.Some;
        return new(Kind, Facts, share, weight);
    }
}
