using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations;

/// <summary>One action (handling) that its owner plans for a recommendation.</summary>
public sealed class FollowUp : IVersioned
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 300;

    private readonly List<FollowUpChange> changes = [];

    private FollowUp() { }

    /// <summary>A planned action. The text is checked by the use case.</summary>
    public FollowUp(Guid recommendationId, string text, DateOnly? dueOn, Guid? byPersonId, DateTime now)
    {
        (RecommendationId, Text, DueOn, CreatedAt) = (recommendationId, text.Trim(), dueOn, now);
        Write(byPersonId, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The recommendation.</summary>
    public Guid RecommendationId { get; private set; }

    /// <summary>What is done.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The last day, by the Danish calendar.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>How far it is.</summary>
    public FollowUpStatus Status { get; private set; }

    /// <summary>When it was planned.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>What happened since the load; stored with the next save.</summary>
    public IReadOnlyList<FollowUpChange> NewChanges => changes;

    /// <summary>Reports how far it is. False when nothing changed.</summary>
    public bool Become(FollowUpStatus status, Guid? byPersonId, DateTime now)
    {
        if (Status == status)
        {
            return false;
        }

        Status = status;
        Write(byPersonId, now);
        return true;
    }

    private void Write(Guid? byPersonId, DateTime now) =>
        changes.Add(
            new FollowUpChange
            {
                FollowUpId = Id,
                Status = Status,
                PersonId = byPersonId,
                At = now,
            }
        );
}

/// <summary>One row of an action's history.</summary>
public sealed class FollowUpChange
{
    /// <summary>Sorts by time.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The action.</summary>
    public required Guid FollowUpId { get; init; }

    /// <summary>Its status afterwards.</summary>
    public required FollowUpStatus Status { get; init; }

    /// <summary>Who; null once the person was erased.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}

/// <summary>The states of an action.</summary>
public enum FollowUpStatus
{
    Planned,
    InProgress,
    Done,
    Dropped,
}
