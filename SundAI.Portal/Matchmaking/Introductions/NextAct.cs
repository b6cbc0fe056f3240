namespace SundAI.Portal.Matchmaking;

/// <summary>Who acts next on an introduction, and by when, as one of its sides sees it.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="IsAsking">Whether the reader's side asked.</param>
/// <param name="Turn">Whose turn it is while it is open.</param>
/// <param name="By">By when.</param>
/// <param name="Other">The other side's name.</param>
/// <param name="Handler">The colleague of the reader's own side who acts, when it is somebody in particular.</param>
/// <param name="IsMe">Whether that is the reader.</param>
/// <param name="Step">The agreed step that comes next, once it is accepted.</param>
/// <param name="OwesOutcome">Whether the reader's side was asked what came of it, and has not told.</param>
public sealed record NextAct(
    IntroductionStatus Status,
    bool IsAsking,
    IntroductionSide Turn,
    DateTime By,
    string Other,
    string? Handler = null,
    bool IsMe = false,
    DueStep? Step = null,
    bool OwesOutcome = false
)
{
    /// <summary>Whether the reader's side must answer.</summary>
    public bool IsOurs => Status == IntroductionStatus.Asked && Turn == (IsAsking ? IntroductionSide.Asking : IntroductionSide.Asked);

    /// <summary>Whether it waits for the reader, and not for a colleague of theirs.</summary>
    public bool WaitsForMe => (IsOurs && (Handler is null || IsMe)) || OwesOutcome || Step is { IsOurs: true };
}
