namespace SundAI.Portal.Demo;

/// <summary>A clock that the demo sets back, so that its past happened in the past.</summary>
internal sealed class DemoClock(TimeProvider now) : TimeProvider
{
    private TimeSpan offset;

    /// <summary>Goes to so many days before now, at nine in the morning or another hour (UTC).</summary>
    public void DaysAgo(int days, int hour = 9)
    {
        var there = now.GetUtcNow().Date.AddDays(-days).AddHours(hour);
        offset = there - now.GetUtcNow().UtcDateTime;
    }

    /// <summary>Returns to the present.</summary>
    public void Return() => offset = TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => now.GetUtcNow() + offset;
}
