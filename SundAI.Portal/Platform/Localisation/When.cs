using System.Globalization;

namespace SundAI.Portal.Platform.Localisation;

/// <summary>
/// Dates and times as people in Denmark read them: Europe/Copenhagen, in the reader's language. Methods that take an instant take UTC;
/// those that take a wall time say so.
/// </summary>
public static class When
{
    private const string Hard = "\u00A0";
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The wall time in Copenhagen of a UTC instant.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Copenhagen);

    /// <summary>The date in Copenhagen of a UTC instant.</summary>
    public static DateOnly Date(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>»12. marts 2027« or »12 March 2027«.</summary>
    public static string Day(DateTime utc) => Day(Date(utc));

    /// <summary>»12. marts 2027« or »12 March 2027«.</summary>
    public static string Day(DateOnly date) =>
        date.ToString(Languages.IsEnglish ? $"d'{Hard}'MMMM yyyy" : $"d.'{Hard}'MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>»fredag 12. marts« or »Friday 12 March«; with the year when it is not <paramref name="today"/>'s.</summary>
    public static string Weekday(DateOnly date, DateOnly today)
    {
        var pattern = Languages.IsEnglish ? $"dddd d'{Hard}'MMMM" : $"dddd d.'{Hard}'MMMM";
        return date.ToString(date.Year == today.Year ? pattern : pattern + " yyyy", CultureInfo.CurrentCulture);
    }

    /// <summary>»9.00« or »9:00«, of a wall time.</summary>
    public static string Time(TimeOnly wall) => wall.ToString(Languages.IsEnglish ? "H:mm" : "H'.'mm", CultureInfo.InvariantCulture);

    /// <summary>»9.00–15.30«, of wall times.</summary>
    public static string Span(TimeOnly from, TimeOnly to) => $"{Time(from)}–{Time(to)}";

    /// <summary>»12. marts 2027 kl. 9.00« or »12 March 2027 at 9:00«.</summary>
    public static string Instant(DateTime utc) =>
        $"{Day(utc)} {(Languages.IsEnglish ? "at" : "kl.")}{Hard}{Time(TimeOnly.FromDateTime(Local(utc)))}";

    /// <summary>»mar.« or »Mar«, for a date tile.</summary>
    public static string ShortMonth(DateOnly date) => date.ToString("MMM", CultureInfo.CurrentCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
