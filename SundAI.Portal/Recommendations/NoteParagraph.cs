using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations;

/// <summary>
/// One heading, paragraph or recommendation of a note as it stands now. Its key stays the same through every edit, move and version, so
/// that comments, amendments and sources find it.
/// </summary>
public sealed class NoteParagraph : IVersioned
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 4000;

    /// <summary>The longest heading and the longest recommendation, in characters.</summary>
    public const int LineMax = 300;

    /// <summary>How far apart the places of neighbours are when a note is begun.</summary>
    public const int Distance = 1024;

    /// <summary>The most paragraphs in one note.</summary>
    public const int CountMax = 300;

    private NoteParagraph() { }

    /// <summary>A new paragraph at a place.</summary>
    public NoteParagraph(Guid noteId, int order, ParagraphKind kind, string text)
    {
        (NoteId, Order, Kind, Text) = (noteId, order, kind, text.Trim());
    }

    /// <summary>The stable key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The note.</summary>
    public Guid NoteId { get; private set; }

    /// <summary>Its place in the note: rises, starts anywhere.</summary>
    public int Order { get; private set; }

    /// <summary>Heading, paragraph or recommendation.</summary>
    public ParagraphKind Kind { get; private set; }

    /// <summary>Its words: plain text, so that a proposed change can be shown word by word.</summary>
    public string Text { get; private set; } = "";

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Says it in other words, perhaps as another kind.</summary>
    public void Rewrite(ParagraphKind kind, string text) => (Kind, Text) = (kind, text.Trim());

    /// <summary>Stands at another place.</summary>
    public void MoveTo(int order) => Order = order;
}

/// <summary>Which contribution a paragraph rests on.</summary>
public sealed class ParagraphSource
{
    /// <summary>The paragraph.</summary>
    public required Guid ParagraphId { get; init; }

    /// <summary>The contribution (indspil) of the workshop.</summary>
    public required Guid ContributionId { get; init; }
}

/// <summary>What a paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>Begins a section.</summary>
    Heading,

    /// <summary>Text.</summary>
    Paragraph,

    /// <summary>Becomes a numbered <see cref="Recommendation"/> at the adoption.</summary>
    Recommendation,
}
