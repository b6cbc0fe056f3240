using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations;

/// <summary>Another wording that somebody proposes for one paragraph (ændringsforslag).</summary>
public sealed class Amendment : IVersioned
{
    /// <summary>The longest reason and the longest answer, in characters.</summary>
    public const int ReasonMax = 1000;

    private Amendment() { }

    /// <summary>A new amendment. Texts are checked by the use case.</summary>
    public Amendment(
        NoteParagraph paragraph,
        int number,
        int versionNumber,
        Guid personId,
        Guid? organisationId,
        AmendmentWords words,
        DateTime now
    )
    {
        (NoteId, ParagraphKey, Original) = (paragraph.NoteId, paragraph.Id, paragraph.Text);
        (Number, VersionNumber, PersonId, OrganisationId, CreatedAt) = (number, versionNumber, personId, organisationId, now);
        (Proposed, Reason) = (words.Proposed.Trim(), words.Reason.Trim());
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>Its number in the note, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The paragraph.</summary>
    public Guid ParagraphKey { get; private set; }

    /// <summary>The version that was read.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>The paragraph as it stood then.</summary>
    public string Original { get; private set; } = "";

    /// <summary>The paragraph as it should stand.</summary>
    public string Proposed { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who; null once the person was erased.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>For whom they spoke, if for anybody.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>When it was proposed.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Pending until a facilitator decides.</summary>
    public AmendmentStatus Status { get; private set; }

    /// <summary>What the facilitator says to it.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>When it was decided.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The version that it made, when it was accepted.</summary>
    public int? MadeVersion { get; private set; }

    /// <summary>When a moderator took it down; its words are kept for the record and shown to nobody else.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether it can be taken as it is: its paragraph still says what it said.</summary>
    public bool Fits(NoteParagraph paragraph) => paragraph.Text == Original;

    /// <summary>It is taken; the text changed with it. False when it was decided before.</summary>
    public bool Accept(string answer, int madeVersion, DateTime now)
    {
        if (!Decide(AmendmentStatus.Accepted, answer, now))
        {
            return false;
        }

        MadeVersion = madeVersion;
        return true;
    }

    /// <summary>It is not taken, and why. False when it was decided before.</summary>
    public bool Decline(string answer, DateTime now) => Decide(AmendmentStatus.Declined, answer, now);

    /// <summary>A moderator takes it down. Whoever waits for a decision on it waits no more. False when it was down before.</summary>
    public bool TakeDown(DateTime now)
    {
        if (RemovedAt is not null)
        {
            return false;
        }

        RemovedAt = now;
        Decide(AmendmentStatus.Declined, "", now);
        return true;
    }

    /// <summary>The author is erased.</summary>
    public void Forget() => PersonId = null;

    private bool Decide(AmendmentStatus status, string answer, DateTime now)
    {
        if (Status != AmendmentStatus.Pending)
        {
            return false;
        }

        (Status, Answer, DecidedAt) = (status, answer.Trim(), now);
        return true;
    }
}

/// <summary>What an amendment says.</summary>
public sealed record AmendmentWords(string Proposed, string Reason);

/// <summary>The states of an amendment.</summary>
public enum AmendmentStatus
{
    Pending,
    Accepted,
    Declined,
}
