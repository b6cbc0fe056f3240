using System.Text.Json;

namespace SundAI.Portal.Recommendations;

/// <summary>What a note said at a moment (udgave): never changed, never deleted. The storage refuses to try.</summary>
public sealed class NoteVersion
{
    private NoteVersion() { }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>The title then.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The lede then.</summary>
    public string Lede { get; private set; } = "";

    /// <summary>The paragraphs then, with their keys, as JSON; read by <see cref="Paragraphs"/>.</summary>
    public string Content { get; private set; } = "[]";

    /// <summary>Why it was made.</summary>
    public VersionReason Reason { get; private set; }

    /// <summary>The amendment that made it, by its number in the note.</summary>
    public int? AmendmentNumber { get; private set; }

    /// <summary>When.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>What it said, in order.</summary>
    public IReadOnlyList<FrozenParagraph> Paragraphs() => Read(Content);

    /// <summary>Reads stored content.</summary>
    public static IReadOnlyList<FrozenParagraph> Read(string content) => JsonSerializer.Deserialize<List<FrozenParagraph>>(content) ?? [];

    internal static NoteVersion Of(
        RecommendationNote note,
        IEnumerable<NoteParagraph> paragraphs,
        VersionReason reason,
        int? amendmentNumber,
        DateTime now
    ) =>
        new()
        {
            NoteId = note.Id,
            Number = note.CurrentNumber,
            Title = note.Title,
            Lede = note.Lede,
            Content = JsonSerializer.Serialize(
                paragraphs.OrderBy(row => row.Order).Select(row => new FrozenParagraph(row.Id, row.Kind, row.Text))
            ),
            Reason = reason,
            AmendmentNumber = amendmentNumber,
            CreatedAt = now,
        };
}

/// <summary>A paragraph inside a version.</summary>
/// <param name="Key">The paragraph's stable key.</param>
/// <param name="Kind">Heading, paragraph or recommendation.</param>
/// <param name="Text">Its words then.</param>
public sealed record FrozenParagraph(Guid Key, ParagraphKind Kind, string Text);

/// <summary>Why a version was made.</summary>
public enum VersionReason
{
    ConsultationOpened,
    AmendmentAccepted,
    Adopted,
}
