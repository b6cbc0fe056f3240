namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// Ranks organisations as counterparts. The same profiles give the same ranking in whatever order they come; equal scores are
/// in the order of ids. The organisation itself and those with nothing in common are left out.
/// </summary>
internal static class Matcher
{
    /// <param name="query">For whom.</param>
    /// <param name="candidates">Whom to choose from; may hold the organisation itself.</param>
    /// <param name="take">How many at most, 0 or more.</param>
    public static IReadOnlyList<Match> Rank(MatchQuery query, IReadOnlyList<MatchProfile> candidates, int take)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var others = candidates.Where(candidate => candidate.Id != query.Owner.Id).ToList();
        var scoring = new Scoring(query, others);
        return
        [
            .. others
                .Select(scoring.Score)
                .OfType<Match>()
                .OrderByDescending(match => match.Score)
                .ThenBy(match => match.OrganisationId)
                .Take(take),
        ];
    }
}
