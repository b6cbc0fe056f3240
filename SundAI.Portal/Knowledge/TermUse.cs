using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Knowledge;

/// <summary>A passage of a chapter, as it stands, that uses a term.</summary>
public sealed class TermUse
{
    /// <summary>The longest excerpt.</summary>
    public const int TextMax = 240;

    /// <summary>The term.</summary>
    public required Guid TermId { get; init; }

    /// <summary>The language of the text.</summary>
    public required Language Language { get; init; }

    /// <summary>The chapter.</summary>
    public required Guid ChapterId { get; init; }

    /// <summary>The passage's number: its anchor is <c>afsnit-N</c>.</summary>
    public required int Passage { get; init; }

    /// <summary>How the passage begins.</summary>
    public required string Text { get; set; }
}
