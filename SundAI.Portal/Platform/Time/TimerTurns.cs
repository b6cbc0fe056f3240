namespace SundAI.Portal.Platform.Time;

/// <summary>The turns of what runs again and again.</summary>
internal static class TimerTurns
{
    /// <summary>Waits for the next turn. False when the host stops, which is no error.</summary>
    public static async Task<bool> NextAsync(this PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
