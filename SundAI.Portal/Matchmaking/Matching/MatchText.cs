namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>One text of an organisation (its description, an activity) as stems without stop words.</summary>
internal sealed record MatchText(IReadOnlyList<string> Stems);
