namespace SundAI.Portal.Matchmaking;

/// <summary>The words of posts, partners and introductions.</summary>
public sealed class MatchmakingText;
