using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations;

/// <summary>
/// A recommendation note (anbefalingsnotat): a draft that facilitators write, then a text in consultation that changes only through
/// amendments, then an adopted one that never changes. Its themes are <see cref="Taxonomy.Tag"/>s with the note as owner.
/// </summary>
public sealed class RecommendationNote : IVersioned
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMax = 200;

    /// <summary>The longest lede, in characters.</summary>
    public const int LedeMax = 600;

    private RecommendationNote() { }

    /// <summary>A new draft. Texts are checked by the use case.</summary>
    public RecommendationNote(string title, string lede, string slug, Guid? workshopId, DateTime now)
    {
        (Title, Lede, Slug, WorkshopId, CreatedAt, ChangedAt) = (title.Trim(), lede.Trim(), slug, workshopId, now, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its address below <c>anbefalinger/</c>; fixed once it was public.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The workshop it comes from; null when it was written without one.</summary>
    public Guid? WorkshopId { get; private set; }

    /// <summary>Its name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What it wants, in one or two sentences.</summary>
    public string Lede { get; private set; } = "";

    /// <summary>Draft, in consultation or adopted.</summary>
    public NoteStatus Status { get; private set; }

    /// <summary>The number of the newest immutable version; 0 before the first consultation.</summary>
    public int CurrentNumber { get; private set; }

    /// <summary>When the draft was begun.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When text or status last changed.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>When the running consultation was opened, or the last one; null in a draft that never was in consultation.</summary>
    public DateTime? OpenedAt { get; private set; }

    /// <summary>When it was adopted.</summary>
    public DateTime? AdoptedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether anyone may read it.</summary>
    public bool IsPublic => Status != NoteStatus.Draft;

    /// <summary>Gives a draft another title and lede. False when it is no draft.</summary>
    public bool Rename(string title, string lede, DateTime now)
    {
        if (Status != NoteStatus.Draft)
        {
            return false;
        }

        (Title, Lede, ChangedAt) = (title.Trim(), lede.Trim(), now);
        return true;
    }

    /// <summary>Moves a draft to another address.</summary>
    public void MoveTo(string slug) => Slug = slug;

    /// <summary>The draft's paragraphs changed.</summary>
    public void Touch(DateTime now) => ChangedAt = now;

    /// <summary>Opens the consultation and freezes the first version of it. Null when it is no draft.</summary>
    public NoteVersion? OpenConsultation(IEnumerable<NoteParagraph> paragraphs, DateTime now)
    {
        if (Status != NoteStatus.Draft)
        {
            return null;
        }

        (Status, OpenedAt) = (NoteStatus.InConsultation, now);
        return Freeze(paragraphs, VersionReason.ConsultationOpened, null, now);
    }

    /// <summary>Takes the note back to a draft; the caller has seen that nobody has said anything yet. False when it is not in consultation.</summary>
    public bool ReturnToDraft(DateTime now)
    {
        if (Status != NoteStatus.InConsultation)
        {
            return false;
        }

        (Status, ChangedAt) = (NoteStatus.Draft, now);
        return true;
    }

    /// <summary>Freezes the text after an amendment was accepted. Null when it is not in consultation.</summary>
    public NoteVersion? Amend(IEnumerable<NoteParagraph> paragraphs, int amendmentNumber, DateTime now) =>
        Status == NoteStatus.InConsultation ? Freeze(paragraphs, VersionReason.AmendmentAccepted, amendmentNumber, now) : null;

    /// <summary>Adopts the note and freezes its last version. Null when it is not in consultation.</summary>
    public NoteVersion? Adopt(IEnumerable<NoteParagraph> paragraphs, DateTime now)
    {
        if (Status != NoteStatus.InConsultation)
        {
            return null;
        }

        (Status, AdoptedAt) = (NoteStatus.Adopted, now);
        return Freeze(paragraphs, VersionReason.Adopted, null, now);
    }

    private NoteVersion Freeze(IEnumerable<NoteParagraph> paragraphs, VersionReason reason, int? amendmentNumber, DateTime now)
    {
        (CurrentNumber, ChangedAt) = (CurrentNumber + 1, now);
        return NoteVersion.Of(this, paragraphs, reason, amendmentNumber, now);
    }
}

/// <summary>The states of a note.</summary>
public enum NoteStatus
{
    /// <summary>Facilitators write it; nobody else sees it.</summary>
    Draft,

    /// <summary>Anyone reads it, members comment until the date, facilitators decide amendments.</summary>
    InConsultation,

    /// <summary>Fixed for ever; its recommendations are followed up.</summary>
    Adopted,
}
