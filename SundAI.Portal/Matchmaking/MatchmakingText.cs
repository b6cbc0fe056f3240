namespace SundAI.Portal.Matchmaking;

/// <summary>The words of posts, matches and introductions.</summary>
public sealed class MatchmakingText;
