namespace SundAI.Portal.Matchmaking;

/// <summary>
/// What time does to introductions: turns are reminded of and expire, invitations are delivered when somebody speaks for the other side,
/// and later both sides are asked what came of a yes. Running it twice changes nothing more.
/// </summary>
internal sealed class MindIntroductions(MindSpeakers speakers, MindTurns turns, MindOutcomes outcomes)
{
    /// <summary>Does what is due now. Returns how many introductions changed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation) =>
        await speakers.RunAsync(cancellation) + await turns.RunAsync(cancellation) + await outcomes.RunAsync(cancellation);
}
