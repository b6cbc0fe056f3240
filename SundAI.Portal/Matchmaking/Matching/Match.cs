namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// A counterpart with its score, above 0, and one to three reasons, the strongest first; what it usually does comes after why the two fit
/// (<see cref="MatchWeights.IsHabit"/>). The score is the sum of its parts; reasons are parts and nothing else, and what they do not say was too
/// small to be shown.
/// </summary>
internal sealed record Match(Guid OrganisationId, double Score, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>What the score is made of, before it is weighed.</summary>
    public MatchStrengths Strengths { get; init; } = MatchStrengths.None;
}

/// <summary>
/// Why two fit: <see cref="Part"/> is this reason's share of what speaks for the match, above 0, at most 1. The first one alone may weigh most:
/// when it carries the match, and none of the others is as large.
/// </summary>
internal sealed record MatchReason(MatchReasonKind Kind, IReadOnlyList<string> Facts, double Part, bool WeighsMost);
