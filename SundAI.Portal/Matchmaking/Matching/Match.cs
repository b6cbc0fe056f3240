namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// A counterpart with its score, above 0 and at most 1, and one to three reasons, the strongest first. The reasons are the
/// score's own parts; what they do not say is in the parts that were too small to be shown.
/// </summary>
internal sealed record Match(Guid OrganisationId, double Score, IReadOnlyList<MatchReason> Reasons);
