namespace SundAI.Portal.Matchmaking;

/// <summary>The places that higher features fill on the pages of this one.</summary>
public static class MatchmakingSlots
{
    /// <summary>Where one asks for an introduction, below what it is about; takes the id of the organisation that is asked.</summary>
    public const string AskPage = "Introduction.Ask";

    /// <summary>An accepted introduction's page; takes the introduction's id.</summary>
    public const string IntroductionPage = "Introduction.Page";
}
