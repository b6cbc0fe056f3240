namespace SundAI.Portal.Tests.Fixtures;

/// <summary>A clock that runs, from a date of the tests', and can be moved on: what a served portal needs.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead = new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero) - System.GetUtcNow();

    /// <summary>Jumps ahead.</summary>
    public void Advance(TimeSpan by) => ahead += by;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
