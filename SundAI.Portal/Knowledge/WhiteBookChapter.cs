using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Knowledge;

/// <summary>A chapter of the white book (hvidbogskapitel) in both languages. Its themes are tags with the chapter as owner.</summary>
public sealed class WhiteBookChapter
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its place in the book, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its address below <c>hvidbog/</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>Danish title.</summary>
    public required string TitleDa { get; init; }

    /// <summary>English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What it says, in a sentence of Danish.</summary>
    public required string SummaryDa { get; init; }

    /// <summary>What it says, in a sentence of English.</summary>
    public required string SummaryEn { get; init; }

    /// <summary>Danish Markdown.</summary>
    public required string TextDa { get; init; }

    /// <summary>English Markdown.</summary>
    public required string TextEn { get; init; }

    /// <summary>The title in the reader's language.</summary>
    public string Title => Languages.Pick(TitleDa, TitleEn);

    /// <summary>The sentence in the reader's language.</summary>
    public string Summary => Languages.Pick(SummaryDa, SummaryEn);

    /// <summary>The Markdown in the reader's language.</summary>
    public string Text => Languages.Pick(TextDa, TextEn);
}
