using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Workshops;

/// <summary>
/// A themed meeting of one day (workshop). Its times are the wall clock's in <see cref="Zone"/>. Its themes are
/// <see cref="Taxonomy.Tag"/>s with the workshop as owner.
/// </summary>
public sealed class Workshop : IVersioned
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMax = 150;

    /// <summary>The longest lede, in characters.</summary>
    public const int LedeMax = 400;

    /// <summary>The longest description, in characters of Markdown.</summary>
    public const int DescriptionMax = 8000;

    /// <summary>The longest place and the longest address, in characters.</summary>
    public const int PlaceMax = 200;

    /// <summary>The most rooms.</summary>
    public const int RoomsMax = 6;

    /// <summary>The longest name of a room, in characters.</summary>
    public const int RoomMax = 40;

    /// <summary>The most seats.</summary>
    public const int CapacityMax = 2000;

    private Workshop() { }

    /// <summary>A new draft. Texts and times are checked by the use case.</summary>
    public Workshop(string slug, WorkshopFacts facts, DateTime now)
    {
        (Slug, CreatedAt) = (slug, now);
        Describe(facts);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its address below <c>workshops/</c>.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Its name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it is about, in one or two sentences.</summary>
    public string Lede { get; private set; } = "";

    /// <summary>The rest, as Markdown.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The day.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>When the day begins, by the wall clock.</summary>
    public TimeOnly Starts { get; private set; }

    /// <summary>When the day ends, by the wall clock.</summary>
    public TimeOnly Ends { get; private set; }

    /// <summary>The time zone of the wall clock.</summary>
    public string Zone { get; private set; } = CopenhagenTime.ZoneId;

    /// <summary>The instant at which it begins, for lists and filters.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>The instant at which it ends.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>The house, for instance »Kajhuset«.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Street, postcode and town.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The region; null when it is held online or abroad.</summary>
    public string? RegionSlug { get; private set; }

    /// <summary>The names of the rooms, one a line.</summary>
    public string RoomLines { get; private set; } = "";

    /// <summary>How many may come; null: as many as want.</summary>
    public int? Capacity { get; private set; }

    /// <summary>The first day of registration; null: from publication.</summary>
    public DateOnly? RegistrationOpensOn { get; private set; }

    /// <summary>The last day of registration; null: until it begins.</summary>
    public DateOnly? RegistrationClosesOn { get; private set; }

    /// <summary>The workshop theme, a slug of the taxonomy.</summary>
    public string? WorkshopThemeSlug { get; private set; }

    /// <summary>Draft, published or cancelled.</summary>
    public WorkshopStatus Status { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string CancelReason { get; private set; } = "";

    /// <summary>When the draft was begun.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was published first.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>The rooms in their order; empty when everything happens in one place.</summary>
    public IReadOnlyList<string> Rooms => RoomsOf(RoomLines);

    /// <summary>The rooms of stored lines.</summary>
    public static IReadOnlyList<string> RoomsOf(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Takes over what its facilitator says now.</summary>
    public void Describe(WorkshopFacts facts)
    {
        (Title, Lede, Description) = (facts.Title.Trim(), facts.Lede.Trim(), facts.Description.Trim());
        (Date, Starts, Ends) = (facts.Date, facts.Starts, facts.Ends);
        (StartsAt, EndsAt) = (At(facts.Starts), At(facts.Ends));
        (Place, Address, RegionSlug) = (facts.Place.Trim(), facts.Address.Trim(), facts.RegionSlug);
        RoomLines = string.Join('\n', facts.Rooms);
        (Capacity, RegistrationOpensOn, RegistrationClosesOn) = (facts.Capacity, facts.RegistrationOpensOn, facts.RegistrationClosesOn);
        WorkshopThemeSlug = facts.WorkshopThemeSlug;
    }

    /// <summary>The instant of a wall time on its day.</summary>
    public DateTime At(TimeOnly wall) => InstantOf(Date, wall);

    /// <summary>The instant of a wall time in Copenhagen.</summary>
    public static DateTime InstantOf(DateOnly date, TimeOnly wall) => CopenhagenTime.ToUtc(date.ToDateTime(wall));

    /// <summary>Lets everybody see it. False when it is public already.</summary>
    public bool Publish(DateTime now)
    {
        if (Status == WorkshopStatus.Published)
        {
            return false;
        }

        (Status, CancelReason) = (WorkshopStatus.Published, "");
        PublishedAt ??= now;
        return true;
    }

    /// <summary>Cancels it, and says why. False when it was not published.</summary>
    public bool Cancel(string reason)
    {
        if (Status != WorkshopStatus.Published)
        {
            return false;
        }

        (Status, CancelReason) = (WorkshopStatus.Cancelled, reason.Trim());
        return true;
    }

    /// <summary>Whether one may register at this moment, seats aside.</summary>
    public RegistrationWindow Window(DateTime now) =>
        RegistrationWindows.Of(Status, StartsAt, RegistrationOpensOn, RegistrationClosesOn, now);
}

/// <summary>What a facilitator says about a workshop.</summary>
public sealed record WorkshopFacts(
    string Title,
    string Lede,
    string Description,
    DateOnly Date,
    TimeOnly Starts,
    TimeOnly Ends,
    string Place,
    string Address,
    string? RegionSlug,
    IReadOnlyList<string> Rooms,
    int? Capacity,
    DateOnly? RegistrationOpensOn,
    DateOnly? RegistrationClosesOn,
    string? WorkshopThemeSlug
);

/// <summary>The states of a workshop. Whether it is past follows from the clock.</summary>
public enum WorkshopStatus
{
    Draft,
    Published,
    Cancelled,
}
