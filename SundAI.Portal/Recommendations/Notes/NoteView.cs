using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>A note's page.</summary>
public sealed record NoteView
{
    internal NoteView(RecommendationNote note, IReadOnlyList<NoteSection> sections)
    {
        (Id, Version, Slug, Title, Lede) = (note.Id, note.Version, note.Slug, note.Title, note.Lede);
        (Status, Number, WorkshopId) = (note.Status, note.CurrentNumber, note.WorkshopId);
        (CreatedAt, OpenedAt, AdoptedAt) = (note.CreatedAt, note.OpenedAt, note.AdoptedAt);
        Sections = sections;
    }

    /// <summary>The note.</summary>
    public Guid Id { get; }

    /// <summary>For edits.</summary>
    public Guid Version { get; }

    /// <summary>Its address.</summary>
    public string Slug { get; }

    /// <summary>Its name.</summary>
    public string Title { get; }

    /// <summary>What it wants.</summary>
    public string Lede { get; }

    /// <summary>Draft, in consultation, adopted.</summary>
    public NoteStatus Status { get; }

    /// <summary>The current version's number.</summary>
    public int Number { get; }

    /// <summary>The workshop it comes from.</summary>
    public Guid? WorkshopId { get; }

    /// <summary>The workshop's address and name.</summary>
    public WorkshopRow? Workshop { get; init; }

    /// <summary>When it was begun.</summary>
    public DateTime CreatedAt { get; }

    /// <summary>When the consultation was opened.</summary>
    public DateTime? OpenedAt { get; }

    /// <summary>When it was adopted.</summary>
    public DateTime? AdoptedAt { get; }

    /// <summary>The text, numbered.</summary>
    public IReadOnlyList<NoteSection> Sections { get; }

    /// <summary>The consultation's last day.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Whether one may comment now.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Theme slugs.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>The paragraphs' versions by key, for amendments.</summary>
    public IReadOnlyDictionary<Guid, Guid> ParagraphVersions { get; init; } = new Dictionary<Guid, Guid>();

    /// <summary>How much is said to each paragraph; one of which nothing is said is missing.</summary>
    public IReadOnlyDictionary<Guid, SaidCount> Said { get; init; } = new Dictionary<Guid, SaidCount>();

    /// <summary>The newest comments of each paragraph, oldest first.</summary>
    public IReadOnlyList<CommentRow> Comments { get; init; } = [];

    /// <summary>The amendments of each paragraph that wait, or else the newest, by number.</summary>
    public IReadOnlyList<AmendmentRow> Amendments { get; init; } = [];

    /// <summary>Who backs it.</summary>
    public Page<OrganisationRow> Endorsements { get; init; } = new([], 1, 1, 0);

    /// <summary>Its recommendations; none before the adoption.</summary>
    public IReadOnlyList<NoteRecommendationRow> Recommendations { get; init; } = [];

    /// <summary>Its versions, newest first.</summary>
    public Page<VersionRow> Versions { get; init; } = new([], 1, 1, 0);

    /// <summary>What the reader may do.</summary>
    public NoteReader You { get; init; } = new(false, false, null, false);

    /// <summary>How many amendments wait for a decision.</summary>
    public int Pending => Said.Values.Sum(count => count.Pending);

    /// <summary>How much is said to a paragraph.</summary>
    public SaidCount SaidTo(Guid key) => Said.GetValueOrDefault(key) ?? SaidCount.Nothing;

    /// <summary>A paragraph or recommendation by its key; null when it is gone.</summary>
    public NoteItem? Find(Guid key) => Sections.SelectMany(section => section.Items).FirstOrDefault(item => item.Key == key);
}

/// <summary>How much is said to a paragraph.</summary>
/// <param name="Comments">Comments.</param>
/// <param name="Amendments">Amendments, decided or not.</param>
/// <param name="Pending">Those that wait.</param>
public sealed record SaidCount(int Comments, int Amendments, int Pending)
{
    /// <summary>A paragraph of which nothing is said.</summary>
    public static SaidCount Nothing { get; } = new(0, 0, 0);
}

/// <summary>A comment as it is shown. Person null: a former member. Without words when a moderator took it down.</summary>
public sealed record CommentRow(
    Guid Id,
    Guid Key,
    int VersionNumber,
    string? Person,
    string? Organisation,
    string Text,
    DateTime At,
    bool IsRemoved
);

/// <summary>An amendment as it is shown. Person null: a former member. Without words when a moderator took it down.</summary>
public sealed record AmendmentRow(
    Guid Id,
    int Number,
    Guid Key,
    string? Person,
    string? Organisation,
    string Original,
    string Proposed,
    string Reason,
    AmendmentStatus Status,
    string Answer,
    int? MadeVersion,
    DateTime At,
    bool IsRemoved
);

/// <summary>A workshop with its address.</summary>
public sealed record WorkshopRow(string Slug, string Title);

/// <summary>An organisation with its address.</summary>
public sealed record OrganisationRow(Guid Id, string Slug, string Name);

/// <summary>A recommendation in its note.</summary>
public sealed record NoteRecommendationRow(Guid Key, int Number, string Text, RecommendationStatus Status, DateOnly? DueOn, string? Owner);

/// <summary>A version in the list of versions.</summary>
public sealed record VersionRow(int Number, VersionReason Reason, int? AmendmentNumber, DateTime At);

/// <summary>What the reader may do with a note.</summary>
/// <param name="IsSignedIn">May comment while it is open.</param>
/// <param name="IsFacilitator">Decides, opens, adopts.</param>
/// <param name="Organisation">The organisation they act for; null: cannot endorse.</param>
/// <param name="HasEndorsed">Whether that organisation backs it.</param>
public sealed record NoteReader(bool IsSignedIn, bool IsFacilitator, string? Organisation, bool HasEndorsed);
