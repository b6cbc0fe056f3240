using SundAI.Portal.Platform.Time;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>What a facilitator types about a workshop. Times are the wall clock's in Copenhagen.</summary>
public sealed record WorkshopInput(
    string? Title,
    string? Lede,
    string? Description,
    DateOnly? Date,
    TimeOnly? Starts,
    TimeOnly? Ends,
    string? Place,
    string? Address = null,
    string? Region = null,
    IReadOnlyList<string>? Rooms = null,
    int? Capacity = null,
    DateOnly? RegistrationOpensOn = null,
    DateOnly? RegistrationClosesOn = null,
    string? WorkshopTheme = null,
    IReadOnlyList<string>? Themes = null
);

/// <summary>The rules of a workshop's own fields.</summary>
internal static class WorkshopChecks
{
    public static Check Check(WorkshopInput input, TaxonomyCatalogue catalogue)
    {
        var rooms = RoomsOf(input);
        var check = new Check()
            .Line(nameof(input.Title), input.Title, Workshop.TitleMax)
            .Text(nameof(input.Lede), input.Lede, Workshop.LedeMax)
            .OptionalText(nameof(input.Description), input.Description, Workshop.DescriptionMax)
            .Line(nameof(input.Place), input.Place, Workshop.PlaceMax)
            .OptionalLine(nameof(input.Address), input.Address, Workshop.PlaceMax)
            .That(input.Date is { Year: >= 2000 and <= 2200 }, nameof(input.Date), Of("Refused.Date"))
            .That(input.Starts is not null, nameof(input.Starts), Of("Refused.Time"))
            .That(input.Ends is not null, nameof(input.Ends), Of("Refused.Time"))
            .That(!(input.Ends <= input.Starts), nameof(input.Ends), Of("Refused.EndsFirst"))
            .That(!IsSkipped(input.Date, input.Starts), nameof(input.Starts), Of("Refused.SkippedTime"))
            .That(!IsSkipped(input.Date, input.Ends), nameof(input.Ends), Of("Refused.SkippedTime"))
            .That(
                input.Capacity is null or (> 0 and <= Workshop.CapacityMax),
                nameof(input.Capacity),
                Of("Refused.Capacity", Workshop.CapacityMax)
            )
            .That(!(input.RegistrationClosesOn < input.RegistrationOpensOn), nameof(input.RegistrationClosesOn), Of("Refused.ClosesFirst"))
            .That(!(input.RegistrationClosesOn > input.Date), nameof(input.RegistrationClosesOn), Of("Refused.ClosesAfter"))
            .That(rooms.Count <= Workshop.RoomsMax, nameof(input.Rooms), Of("Refused.RoomCount", Workshop.RoomsMax))
            .That(
                rooms.Distinct(StringComparer.CurrentCultureIgnoreCase).Count() == rooms.Count,
                nameof(input.Rooms),
                Of("Refused.RoomTwice")
            )
            .That(
                string.IsNullOrEmpty(input.Region) || catalogue.Find(TermKind.Region, input.Region) is not null,
                nameof(input.Region),
                Of("Refused.Unknown")
            )
            .That(
                string.IsNullOrEmpty(input.WorkshopTheme) || catalogue.Find(TermKind.WorkshopTheme, input.WorkshopTheme) is not null,
                nameof(input.WorkshopTheme),
                Of("Refused.Unknown")
            );
        foreach (var room in rooms)
        {
            check.Line(nameof(input.Rooms), room, Workshop.RoomMax);
        }

        return check;
    }

    /// <summary>The facts of a checked input.</summary>
    public static WorkshopFacts Facts(WorkshopInput input) =>
        new(
            input.Title!,
            input.Lede!,
            input.Description ?? "",
            input.Date!.Value,
            input.Starts!.Value,
            input.Ends!.Value,
            input.Place!,
            input.Address ?? "",
            string.IsNullOrEmpty(input.Region) ? null : input.Region,
            RoomsOf(input),
            input.Capacity,
            input.RegistrationOpensOn,
            input.RegistrationClosesOn,
            string.IsNullOrEmpty(input.WorkshopTheme) ? null : input.WorkshopTheme
        );

    private static List<string> RoomsOf(WorkshopInput input) =>
        [.. (input.Rooms ?? []).Select(room => room.ReplaceLineEndings(" ").Trim()).Where(room => room.Length > 0)];

    private static bool IsSkipped(DateOnly? date, TimeOnly? wall) =>
        date is { } day && wall is { } time && CopenhagenTime.IsSkipped(day.ToDateTime(time));

    private static Refusal Of(string key, params object[] arguments) => Refusal.Of<WorkshopsText>(key, arguments);
}
