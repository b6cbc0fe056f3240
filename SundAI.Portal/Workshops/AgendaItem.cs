using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Workshops;

/// <summary>One entry of a workshop's agenda (programpunkt), with wall times on the workshop's day.</summary>
public sealed class AgendaItem : IVersioned
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMax = 150;

    /// <summary>The longest description, in characters.</summary>
    public const int DescriptionMax = 2000;

    /// <summary>The longest line of speakers and the longest organisation, in characters.</summary>
    public const int SpeakersMax = 200;

    /// <summary>The longest question, in characters.</summary>
    public const int QuestionMax = 200;

    /// <summary>The most items in one workshop.</summary>
    public const int CountMax = 60;

    private AgendaItem() { }

    /// <summary>A new item. Texts and times are checked by the use case.</summary>
    public AgendaItem(Guid workshopId, AgendaFacts facts)
    {
        WorkshopId = workshopId;
        Describe(facts);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The workshop.</summary>
    public Guid WorkshopId { get; private set; }

    /// <summary>Session, break, discussion or meetings.</summary>
    public AgendaKind Kind { get; private set; }

    /// <summary>What happens.</summary>
    public string Title { get; private set; } = "";

    /// <summary>More about it, as plain text.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Who speaks.</summary>
    public string Speakers { get; private set; } = "";

    /// <summary>Where the speakers come from.</summary>
    public string SpeakerOrganisation { get; private set; } = "";

    /// <summary>What the room is asked, in a discussion.</summary>
    public string Question { get; private set; } = "";

    /// <summary>When it begins, by the wall clock.</summary>
    public TimeOnly Starts { get; private set; }

    /// <summary>When it ends, by the wall clock.</summary>
    public TimeOnly Ends { get; private set; }

    /// <summary>One of the workshop's rooms; empty: everybody together.</summary>
    public string Room { get; private set; } = "";

    /// <summary>A theme of its own, a slug of the taxonomy.</summary>
    public string? ThemeSlug { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Takes over what its facilitator says now.</summary>
    public void Describe(AgendaFacts facts)
    {
        (Kind, Title, Description) = (facts.Kind, facts.Title.Trim(), facts.Description.Trim());
        (Speakers, SpeakerOrganisation) = (facts.Speakers.Trim(), facts.SpeakerOrganisation.Trim());
        Question = facts.Kind == AgendaKind.Discussion ? facts.Question.Trim() : "";
        (Starts, Ends, Room, ThemeSlug) = (facts.Starts, facts.Ends, facts.Room.Trim(), facts.ThemeSlug);
    }

    /// <summary>Moves it to another time; it lasts as long as before.</summary>
    public void MoveTo(TimeOnly starts)
    {
        var lasts = Ends - Starts;
        (Starts, Ends) = (starts, starts.Add(lasts));
    }

    /// <summary>Whether both cannot be attended: their times overlap, and they share a room or one is for everybody.</summary>
    public static bool Collide((TimeOnly Starts, TimeOnly Ends, string Room) one, (TimeOnly Starts, TimeOnly Ends, string Room) other) =>
        one.Starts < other.Ends && other.Starts < one.Ends && (one.Room.Length == 0 || other.Room.Length == 0 || one.Room == other.Room);
}

/// <summary>What a facilitator says about an item.</summary>
public sealed record AgendaFacts(
    AgendaKind Kind,
    string Title,
    string Description,
    string Speakers,
    string SpeakerOrganisation,
    string Question,
    TimeOnly Starts,
    TimeOnly Ends,
    string Room,
    string? ThemeSlug
);

/// <summary>The sorts of item.</summary>
public enum AgendaKind
{
    /// <summary>Somebody speaks.</summary>
    Session,

    /// <summary>Everybody contributes to a question.</summary>
    Discussion,

    /// <summary>Coffee, lunch.</summary>
    Break,

    /// <summary>Two organisations at a table.</summary>
    Meetings,
}
