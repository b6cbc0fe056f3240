namespace SundAI.Portal.Matchmaking;

/// <summary>The places that higher features fill on the pages of this one.</summary>
public static class MatchmakingSlots
{
    /// <summary>An accepted introduction's page; takes the introduction's id.</summary>
    public const string IntroductionPage = "Introduction.Page";
}
