using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations;

/// <summary>
/// One numbered recommendation of an adopted note and what becomes of it. Every change writes a <see cref="RecommendationChange"/>.
/// Late (forsinket) is computed from the date, never stored.
/// </summary>
public sealed class Recommendation : IVersioned
{
    private readonly List<RecommendationChange> changes = [];

    private Recommendation() { }

    /// <summary>Born at the adoption, proposed, without an owner.</summary>
    public Recommendation(Guid noteId, int number, Guid paragraphKey, string text, Guid? byPersonId, DateTime now)
    {
        (NoteId, Number, ParagraphKey, Text, AdoptedAt) = (noteId, number, paragraphKey, text, now);
        Write(ChangeKind.Adopted, "", byPersonId, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>Its number in the note, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The paragraph it was.</summary>
    public Guid ParagraphKey { get; private set; }

    /// <summary>What should be done.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When its note was adopted.</summary>
    public DateTime AdoptedAt { get; private set; }

    /// <summary>The organisation that sees to it.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The last day, by the Danish calendar.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>How far it is.</summary>
    public RecommendationStatus Status { get; private set; }

    /// <summary>What was last said about it; why, when it was given up.</summary>
    public string LatestNews { get; private set; } = "";

    /// <summary>When something last changed.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What happened since the load; stored with the next save. Read the history by a query.</summary>
    public IReadOnlyList<RecommendationChange> NewChanges => changes;

    /// <summary>Whether more is expected of it.</summary>
    public bool IsOpen => Status is not (RecommendationStatus.Implemented or RecommendationStatus.Abandoned);

    /// <summary>Whether its day has passed without its being done.</summary>
    public bool IsLate(DateOnly today) => IsLate(Status, DueOn, today);

    /// <summary>The rule of lateness, for rows of queries.</summary>
    public static bool IsLate(RecommendationStatus status, DateOnly? dueOn, DateOnly today) =>
        dueOn < today && status is not (RecommendationStatus.Implemented or RecommendationStatus.Abandoned);

    /// <summary>Gives it an owner. What was only proposed has now found its owner.</summary>
    public void AssignTo(Guid organisationId, string news, Guid? byPersonId, DateTime now)
    {
        OwnerId = organisationId;
        if (Status == RecommendationStatus.Proposed)
        {
            Status = RecommendationStatus.OwnerFound;
        }

        Write(ChangeKind.OwnerAssigned, news, byPersonId, now);
    }

    /// <summary>Sets or moves its day.</summary>
    public void Due(DateOnly day, string news, Guid? byPersonId, DateTime now)
    {
        DueOn = day;
        Write(ChangeKind.DueDateSet, news, byPersonId, now);
    }

    /// <summary>Reports how far it is.</summary>
    public void Become(RecommendationStatus status, string news, Guid? byPersonId, DateTime now)
    {
        Status = status;
        Write(ChangeKind.StatusChanged, news, byPersonId, now);
    }

    private void Write(ChangeKind kind, string news, Guid? byPersonId, DateTime now)
    {
        (ChangedAt, LatestNews) = (now, news.Trim());
        changes.Add(
            new RecommendationChange
            {
                RecommendationId = Id,
                Kind = kind,
                Status = Status,
                OwnerId = OwnerId,
                DueOn = DueOn,
                News = LatestNews,
                PersonId = byPersonId,
                At = now,
            }
        );
    }
}

/// <summary>One row of a recommendation's history: what it was after the change, who changed it, when and why.</summary>
public sealed class RecommendationChange
{
    /// <summary>Sorts by time.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The recommendation.</summary>
    public required Guid RecommendationId { get; init; }

    /// <summary>What changed.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Its status afterwards.</summary>
    public required RecommendationStatus Status { get; init; }

    /// <summary>Its owner afterwards.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Its day afterwards.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>What was said to it; the reason when it was given up.</summary>
    public required string News { get; init; }

    /// <summary>Who; null once the person was erased.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}

/// <summary>The statuses of a recommendation, in their order.</summary>
public enum RecommendationStatus
{
    /// <summary>foreslået</summary>
    Proposed,

    /// <summary>ejer fundet</summary>
    OwnerFound,

    /// <summary>i gang</summary>
    InProgress,

    /// <summary>delvist gennemført</summary>
    PartlyImplemented,

    /// <summary>gennemført</summary>
    Implemented,

    /// <summary>opgivet, with a reason</summary>
    Abandoned,
}

/// <summary>What a row of the history tells.</summary>
public enum ChangeKind
{
    Adopted,
    OwnerAssigned,
    DueDateSet,
    StatusChanged,
}
