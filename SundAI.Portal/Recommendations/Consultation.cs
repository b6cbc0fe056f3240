namespace SundAI.Portal.Recommendations;

/// <summary>The time in which a note may be commented and amended (høring).</summary>
public sealed class Consultation
{
    private Consultation() { }

    /// <summary>Opens a consultation until the end of a day in Copenhagen.</summary>
    public Consultation(Guid noteId, DateOnly lastDay, DateTime until, DateTime now)
    {
        (NoteId, LastDay, Until, OpenedAt) = (noteId, lastDay, until, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>The last day, by the Danish calendar.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>The instant at which the last day ends.</summary>
    public DateTime Until { get; private set; }

    /// <summary>When the note was taken back to a draft or adopted; null while it stands.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether one may comment at this moment.</summary>
    public bool IsOpen(DateTime now) => EndedAt is null && now < Until;

    /// <summary>Ends it.</summary>
    public void End(DateTime now) => EndedAt ??= now;
}
