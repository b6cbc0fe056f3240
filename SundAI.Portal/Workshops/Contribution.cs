namespace SundAI.Portal.Workshops;

/// <summary>What a participant says during a workshop (indspil): raw material for the note.</summary>
public sealed class Contribution
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 500;

    private Contribution() { }

    /// <summary>A new contribution. The text is checked by the use case.</summary>
    public Contribution(
        Guid workshopId,
        Guid? agendaItemId,
        Guid personId,
        Guid? organisationId,
        string text,
        ContributionKind kind,
        DateTime now
    )
    {
        (WorkshopId, AgendaItemId, PersonId, OrganisationId) = (workshopId, agendaItemId, personId, organisationId);
        (Text, Kind, At) = (text.Trim(), kind, now);
    }

    /// <summary>Its key; sorts by time.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The workshop.</summary>
    public Guid WorkshopId { get; private set; }

    /// <summary>The item of the agenda that was on; null between items.</summary>
    public Guid? AgendaItemId { get; private set; }

    /// <summary>Who said it; null once the person was erased.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>For whom they spoke, if for anybody.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Experience, proposal or question.</summary>
    public ContributionKind Kind { get; private set; }

    /// <summary>How many agree; kept by the use case that writes a <see cref="ContributionSupport"/>.</summary>
    public int SupportCount { get; private set; }

    /// <summary>When it was said.</summary>
    public DateTime At { get; private set; }

    /// <summary>When a moderator took it down; its words are kept for the record and shown to nobody else.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>A moderator takes it down. False when it was down before.</summary>
    public bool TakeDown(DateTime now)
    {
        if (RemovedAt is not null)
        {
            return false;
        }

        RemovedAt = now;
        return true;
    }

    /// <summary>The author is erased.</summary>
    public void Forget() => PersonId = null;
}

/// <summary>That a person agrees with a contribution, once.</summary>
public sealed class ContributionSupport
{
    /// <summary>The contribution.</summary>
    public required Guid ContributionId { get; init; }

    /// <summary>Who agrees.</summary>
    public required Guid PersonId { get; init; }
}

/// <summary>The sorts of contribution.</summary>
public enum ContributionKind
{
    /// <summary>What somebody has seen or thinks.</summary>
    Experience,

    /// <summary>What should be done.</summary>
    Proposal,

    /// <summary>What somebody wants to know.</summary>
    Question,
}
