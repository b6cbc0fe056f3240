using System.Globalization;

namespace SundAI.Portal.Workshops.Components;

/// <summary>
/// Where an item stands in the timetable: as classes, since reading pages have no style attributes. A row is five minutes, the first
/// row holds the rooms.
/// </summary>
internal sealed class TimetableLayout
{
    private const int Step = 5;
    private readonly IReadOnlyList<string> rooms;
    private readonly int first;

    public TimetableLayout(IReadOnlyList<string> rooms, IReadOnlyList<AgendaItem> items)
    {
        this.rooms = rooms;
        first = items.Count == 0 ? 0 : items.Min(item => item.Starts.Hour);
        Hours = items.Count == 0 ? [] : [.. Enumerable.Range(first, (MinutesOf(items.Max(item => item.Ends)) + 59) / 60 - first)];
        HasShort = items.Any(item => item.Ends - item.Starts < TimeSpan.FromMinutes(15));
    }

    /// <summary>The full hours from the first item's to the last item's.</summary>
    public IReadOnlyList<int> Hours { get; }

    /// <summary>Whether an item is too short for the usual height of a row.</summary>
    public bool HasShort { get; }

    /// <summary>The grid's classes.</summary>
    public string GridClass => $"timetable rooms-{Math.Max(1, rooms.Count)}{(HasShort ? " roomy" : "")}";

    /// <summary>The classes of an hour's line.</summary>
    public string HourClass(int hour) => $"hour r-{2 + ((hour - first) * 60 / Step)} s-{60 / Step}";

    /// <summary>The class of a room's heading; <paramref name="number"/> from 1.</summary>
    public static string RoomClass(int number) => $"room c-{number + 1}";

    /// <summary>The classes of an item.</summary>
    public string SlotClass(AgendaItem item, string? theme, bool isMine)
    {
        var from = (MinutesOf(item.Starts) - (first * 60)) / Step;
        var to = (MinutesOf(item.Ends) - (first * 60) + Step - 1) / Step;
        var room = rooms.ToList().IndexOf(item.Room);
        var column = room < 0 ? "c-all" : $"c-{room + 2}";
        var thin = item.Ends - item.Starts < TimeSpan.FromMinutes(30) ? " thin" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"slot{thin} {Kind(item, theme, isMine)} {column} r-{from + 2} s-{Math.Max(1, to - from)}"
        );
    }

    /// <summary>The classes that say what an item is: in the timetable and in the list.</summary>
    public static string Kind(AgendaItem item, string? theme, bool isMine) =>
        item.Kind == AgendaKind.Break ? "pause" : $"{(isMine ? "mine " : "")}{(theme is null ? "" : $"t-{theme}")}";

    private static int MinutesOf(TimeOnly time) => (time.Hour * 60) + time.Minute;
}
