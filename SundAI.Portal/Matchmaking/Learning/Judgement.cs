using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>What became of a partner that was shown, the worse first.</summary>
internal enum Judgement
{
    /// <summary>»Not relevant«, or one side said no.</summary>
    Refused,

    /// <summary>Shown, and nothing was done about it.</summary>
    PassedOver,

    /// <summary>Asked for an introduction.</summary>
    Asked,

    /// <summary>Both sides wanted to meet.</summary>
    Accepted,

    /// <summary>They met, or do something together.</summary>
    Met,
}

/// <summary>A partner that was shown.</summary>
/// <param name="Strengths">What spoke for it when it was shown, before anything became of it.</param>
/// <param name="Place">Where it stood, from 1.</param>
internal sealed record JudgedPartner(MatchStrengths Strengths, Judgement Judgement, int Place);

/// <summary>The partners that one organisation was shown for one thing, and what became of each.</summary>
/// <param name="Asker">Which organisation.</param>
/// <param name="IsForPost">For a post, or for the organisation as a whole.</param>
/// <param name="At">When they were shown.</param>
internal sealed record JudgedPage(Guid Asker, bool IsForPost, DateTime At, IReadOnlyList<JudgedPartner> Partners)
{
    /// <summary>Whether it tells one partner from another.</summary>
    public bool Tells => Partners.Select(one => one.Judgement).Distinct().Skip(1).Any();
}
