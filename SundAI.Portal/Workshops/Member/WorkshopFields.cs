using System.Globalization;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Workshops.Member;

/// <summary>The form of a workshop as it is typed: dates and times as text, as the browser's own fields give them.</summary>
public sealed class WorkshopFields
{
    public string Title { get; set; } = "";

    public string Lede { get; set; } = "";

    public string Description { get; set; } = "";

    public string Date { get; set; } = "";

    public string Starts { get; set; } = "09:00";

    public string Ends { get; set; } = "15:30";

    public string Place { get; set; } = "";

    public string Address { get; set; } = "";

    public string? Region { get; set; }

    public string Rooms { get; set; } = "";

    public string Capacity { get; set; } = "";

    public string OpensOn { get; set; } = "";

    public string ClosesOn { get; set; } = "";

    public string? WorkshopTheme { get; set; }

    public IReadOnlyCollection<string> Themes { get; set; } = [];

    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }

    /// <summary>A stored workshop as it would be typed.</summary>
    public static WorkshopFields Of(WorkshopView view) =>
        new()
        {
            Title = view.Workshop.Title,
            Lede = view.Workshop.Lede,
            Description = view.Workshop.Description,
            Date = Typed.Of(view.Workshop.Date),
            Starts = Typed.Of(view.Workshop.Starts),
            Ends = Typed.Of(view.Workshop.Ends),
            Place = view.Workshop.Place,
            Address = view.Workshop.Address,
            Region = view.Workshop.RegionSlug,
            Rooms = view.Workshop.RoomLines,
            Capacity = view.Workshop.Capacity?.ToString(CultureInfo.InvariantCulture) ?? "",
            OpensOn = Typed.Of(view.Workshop.RegistrationOpensOn),
            ClosesOn = Typed.Of(view.Workshop.RegistrationClosesOn),
            WorkshopTheme = view.Workshop.WorkshopThemeSlug,
            Themes = view.Themes,
            Version = view.Workshop.Version,
        };

    /// <summary>What the use case takes. What is no number or date is handed on so that it is refused beside its field.</summary>
    public WorkshopInput ToInput() =>
        new(
            Title,
            Lede,
            Description,
            Typed.Day(Date),
            Typed.Time(Starts),
            Typed.Time(Ends),
            Place,
            Address,
            Region,
            Rooms.ReplaceLineEndings("\n").Split('\n'),
            Capacity.Trim().Length == 0 ? null
                : int.TryParse(Capacity, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seats) ? seats
                : -1,
            Typed.Day(OpensOn),
            Typed.Day(ClosesOn),
            WorkshopTheme,
            [.. Themes]
        );
}

/// <summary>The form of an item of the agenda.</summary>
public sealed class ItemFields
{
    /// <summary>The item; null for a new one.</summary>
    public Guid? Id { get; set; }

    /// <summary>The version that was read.</summary>
    public Guid Version { get; set; }

    public AgendaKind Kind { get; set; }

    public string Title { get; set; } = "";

    public string Starts { get; set; } = "";

    public string Ends { get; set; } = "";

    public string Room { get; set; } = "";

    public string Description { get; set; } = "";

    public string Speakers { get; set; } = "";

    public string SpeakerOrganisation { get; set; } = "";

    public string Question { get; set; } = "";

    public string? Theme { get; set; }

    /// <summary>A stored item as it would be typed.</summary>
    public static ItemFields Of(AgendaItem item) =>
        new()
        {
            Id = item.Id,
            Version = item.Version,
            Kind = item.Kind,
            Title = item.Title,
            Starts = Typed.Of(item.Starts),
            Ends = Typed.Of(item.Ends),
            Room = item.Room,
            Description = item.Description,
            Speakers = item.Speakers,
            SpeakerOrganisation = item.SpeakerOrganisation,
            Question = item.Question,
            Theme = item.ThemeSlug,
        };

    /// <summary>What the use case takes.</summary>
    public AgendaItemInput ToInput() =>
        new(Kind, Title, Typed.Time(Starts), Typed.Time(Ends), Room, Description, Speakers, SpeakerOrganisation, Question, Theme);
}

/// <summary>Dates and times as the browser's fields write them; a time also as people do, »9.00«.</summary>
internal static class Typed
{
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "HH.mm", "H.mm"];

    public static string Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
