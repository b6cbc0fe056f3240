namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// Keeps attention from gathering on the few. Whom two of five have seen already leaves the first five places, unless something is between
/// the two: work done together, a post that answers, a name that is said. And it gives the last two of ten places to organisations that fit and are seldom shown, so that whoever is new or small is found too: of those that
/// come after the first eight and score at least half of what the eighth does, the two that the fewest have seen.
/// </summary>
internal static class Exposure
{
    /// <summary>How many places a page has.</summary>
    public const int Places = 10;

    /// <summary>How many of the best the two are chosen from.</summary>
    public const int Considered = 50;

    private const int GivenAway = 2;
    private const double FitsFrom = 0.5;
    private const int FirstPlaces = 5;
    private const double CrowdedShare = 0.4;
    private const int AskersThatTell = 20;

    /// <param name="ranked">The best, in order, up to <see cref="Considered"/>.</param>
    /// <param name="seenBy">How many others have seen an organisation among theirs.</param>
    /// <param name="askers">How many others have been shown anybody.</param>
    public static IReadOnlyList<Match> Arrange(IReadOnlyList<Match> ranked, Func<Guid, int> seenBy, int askers)
    {
        var uncrowded = askers < AskersThatTell ? ranked : Uncrowded(ranked, match => seenBy(match.OrganisationId) > CrowdedShare * askers);
        if (uncrowded.Count <= Places)
        {
            return uncrowded;
        }

        var first = uncrowded.Take(Places - GivenAway).ToList();
        var fitting = FitsFrom * first.Min(match => match.Score);
        var chosen = uncrowded
            .Skip(first.Count)
            .Where((match, place) => place < GivenAway || match.Score >= fitting)
            .OrderBy(match => seenBy(match.OrganisationId))
            .ThenByDescending(match => match.Score)
            .ThenBy(match => match.OrganisationId)
            .Take(GivenAway);
        return [.. first, .. chosen.OrderByDescending(match => match.Score).ThenBy(match => match.OrganisationId)];
    }

    // They come right after the first five: who sees them everywhere finds them here too.
    private static List<Match> Uncrowded(IReadOnlyList<Match> ranked, Func<Match, bool> isCrowded)
    {
        var first = ranked.Where(match => HasTie(match) || !isCrowded(match)).Take(FirstPlaces).ToList();
        return [.. first, .. ranked.Except(first)];
    }

    private static bool HasTie(Match match) =>
        match.Reasons.Any(reason =>
            reason.Kind
                is MatchReasonKind.WorkedTogether
                    or MatchReasonKind.GivesWhatWeSeek
                    or MatchReasonKind.SeeksWhatWeGive
                    or MatchReasonKind.NamedInText
        );
}
