namespace SundAI.Portal.Platform.Time;

/// <summary>
/// Between the Danish wall clock and UTC, over the clock changes of Europe/Copenhagen (the tz database).
/// A wall time has <see cref="DateTimeKind.Unspecified"/>, an instant <see cref="DateTimeKind.Utc"/>; anything else throws
/// <see cref="ArgumentException"/>, since it is a mix-up.
/// </summary>
internal static class CopenhagenTime
{
    public const string ZoneId = "Europe/Copenhagen";

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById(ZoneId);

    /// <summary>
    /// The instant of a wall time. One that the clock shows twice (October, 02:00 to 03:00) is the first of the two; one
    /// that it skips (March, 02:00 to 03:00) is read by the clock before the change, so 02:30 is the instant shown as 03:30.
    /// </summary>
    public static DateTime ToUtc(DateTime local)
    {
        Require(local, DateTimeKind.Unspecified, nameof(local));
        return DateTime.SpecifyKind(local - OffsetOf(local), DateTimeKind.Utc);
    }

    /// <summary>What the clock on the wall shows at an instant.</summary>
    public static DateTime ToLocal(DateTime utc)
    {
        Require(utc, DateTimeKind.Utc, nameof(utc));
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone), DateTimeKind.Unspecified);
    }

    /// <summary>An instant with the Danish clock's distance from UTC, for machines that show the wall time.</summary>
    public static DateTimeOffset At(DateTime utc)
    {
        Require(utc, DateTimeKind.Utc, nameof(utc));
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), Zone);
    }

    /// <summary>The time that passes between two wall times: an hour less or more than the clock says over a change.</summary>
    public static TimeSpan Between(DateTime localStart, DateTime localEnd) => ToUtc(localEnd) - ToUtc(localStart);

    /// <summary>Whether the clock never shows this time.</summary>
    public static bool IsSkipped(DateTime local) => Zone.IsInvalidTime(local);

    /// <summary>Whether the clock shows this time twice.</summary>
    public static bool IsRepeated(DateTime local) => Zone.IsAmbiguousTime(local);

    private static TimeSpan OffsetOf(DateTime local)
    {
        if (Zone.IsAmbiguousTime(local))
        {
            // The first has the larger offset: summer time is still on.
            return Zone.GetAmbiguousTimeOffsets(local).Max();
        }

        return Zone.IsInvalidTime(local) ? Zone.GetUtcOffset(local.AddHours(-1)) : Zone.GetUtcOffset(local);
    }

    private static void Require(DateTime value, DateTimeKind kind, string name)
    {
        if (value.Kind != kind)
        {
            throw new ArgumentException($"A time of kind {kind} is needed, not {value.Kind}.", name);
        }
    }
}
