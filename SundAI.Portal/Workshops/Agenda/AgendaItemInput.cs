using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Time;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>What a facilitator types about an item of the agenda.</summary>
public sealed record AgendaItemInput(
    AgendaKind Kind,
    string? Title,
    TimeOnly? Starts,
    TimeOnly? Ends,
    string? Room = null,
    string? Description = null,
    string? Speakers = null,
    string? SpeakerOrganisation = null,
    string? Question = null,
    string? Theme = null
);

/// <summary>The rules of an item: its own fields, inside the day, and no collision in its room.</summary>
internal static class AgendaChecks
{
    public static Check Check(AgendaItemInput input, TaxonomyCatalogue catalogue)
    {
        var check = new Check()
            .Line(nameof(input.Title), input.Title, AgendaItem.TitleMax)
            .OptionalText(nameof(input.Description), input.Description, AgendaItem.DescriptionMax)
            .OptionalLine(nameof(input.Speakers), input.Speakers, AgendaItem.SpeakersMax)
            .OptionalLine(nameof(input.SpeakerOrganisation), input.SpeakerOrganisation, AgendaItem.SpeakersMax)
            .That(input.Starts is not null, nameof(input.Starts), Of("Refused.Time"))
            .That(input.Ends is not null, nameof(input.Ends), Of("Refused.Time"))
            .That(!(input.Ends <= input.Starts), nameof(input.Ends), Of("Refused.EndsFirst"))
            .That(
                string.IsNullOrEmpty(input.Theme) || catalogue.Find(TermKind.Theme, input.Theme) is not null,
                nameof(input.Theme),
                Of("Refused.Unknown")
            );
        return input.Kind == AgendaKind.Discussion ? check.Line(nameof(input.Question), input.Question, AgendaItem.QuestionMax) : check;
    }

    /// <summary>Where the item stands among the workshop's others.</summary>
    public static Check Place(Check check, AgendaFacts facts, Workshop workshop, IEnumerable<AgendaItem> others)
    {
        check
            .That(
                facts.Starts >= workshop.Starts,
                nameof(facts.Starts),
                Of("Refused.OutsideDay", When.Span(workshop.Starts, workshop.Ends))
            )
            .That(facts.Ends <= workshop.Ends, nameof(facts.Ends), Of("Refused.OutsideDay", When.Span(workshop.Starts, workshop.Ends)))
            .That(facts.Room.Length == 0 || workshop.Rooms.Contains(facts.Room), nameof(facts.Room), Of("Refused.NoRoom"))
            .That(!CopenhagenTime.IsSkipped(workshop.Date.ToDateTime(facts.Starts)), nameof(facts.Starts), Of("Refused.SkippedTime"))
            .That(!CopenhagenTime.IsSkipped(workshop.Date.ToDateTime(facts.Ends)), nameof(facts.Ends), Of("Refused.SkippedTime"));
        var wanted = (facts.Starts, facts.Ends, facts.Room);
        if (others.FirstOrDefault(other => AgendaItem.Collide(wanted, (other.Starts, other.Ends, other.Room))) is { } other)
        {
            check.That(false, nameof(facts.Starts), Of("Refused.Overlap", other.Title, When.Span(other.Starts, other.Ends)));
        }

        return check;
    }

    /// <summary>The facts of a checked input.</summary>
    public static AgendaFacts Facts(AgendaItemInput input) =>
        new(
            input.Kind,
            input.Title!,
            input.Description ?? "",
            input.Speakers ?? "",
            input.SpeakerOrganisation ?? "",
            input.Question ?? "",
            input.Starts!.Value,
            input.Ends!.Value,
            input.Room?.Trim() ?? "",
            string.IsNullOrEmpty(input.Theme) ? null : input.Theme
        );

    private static Refusal Of(string key, params object[] arguments) => Refusal.Of<WorkshopsText>(key, arguments);
}
