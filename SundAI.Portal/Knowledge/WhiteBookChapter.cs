using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Knowledge;

/// <summary>
/// A chapter of the white book (hvidbogskapitel) as it stands now, in both languages. Whatever it says is also a
/// <see cref="ChapterVersion"/>. Its themes are tags with the chapter as owner.
/// </summary>
public sealed class WhiteBookChapter : IVersioned
{
    /// <summary>The longest title.</summary>
    public const int TitleMax = 200;

    /// <summary>The longest summary.</summary>
    public const int SummaryMax = 400;

    /// <summary>The longest text.</summary>
    public const int TextMax = 40_000;

    private WhiteBookChapter() { }

    /// <summary>A new chapter.</summary>
    /// <param name="number">Its place in the book, from 1.</param>
    /// <param name="slug">Its address.</param>
    public WhiteBookChapter(int number, string slug) => (Number, Slug) = (number, slug);

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its place in the book, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Its address below <c>hvidbog/</c>.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The number of the version that stands; 0 before the first.</summary>
    public int CurrentNumber { get; private set; }

    /// <summary>Danish title.</summary>
    public string TitleDa { get; private set; } = "";

    /// <summary>English title.</summary>
    public string TitleEn { get; private set; } = "";

    /// <summary>What it says, in a sentence of Danish.</summary>
    public string SummaryDa { get; private set; } = "";

    /// <summary>What it says, in a sentence of English.</summary>
    public string SummaryEn { get; private set; } = "";

    /// <summary>Danish Markdown.</summary>
    public string TextDa { get; private set; } = "";

    /// <summary>English Markdown.</summary>
    public string TextEn { get; private set; } = "";

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>The title in the reader's language.</summary>
    public string Title => Languages.Pick(TitleDa, TitleEn);

    /// <summary>The Markdown in the reader's language.</summary>
    public string Text => Languages.Pick(TextDa, TextEn);

    /// <summary>Says it in these words from now on, and answers the version that remembers them.</summary>
    public ChapterVersion Publish(ChapterWords words, ChapterChange change)
    {
        (TitleDa, TitleEn) = (words.TitleDa.Trim(), words.TitleEn.Trim());
        (SummaryDa, SummaryEn) = (words.SummaryDa.Trim(), words.SummaryEn.Trim());
        (TextDa, TextEn) = (words.TextDa.Trim(), words.TextEn.Trim());
        CurrentNumber++;
        return ChapterVersion.Of(this, change);
    }
}

/// <summary>The words of a chapter in both languages.</summary>
public sealed record ChapterWords(string TitleDa, string TitleEn, string SummaryDa, string SummaryEn, string TextDa, string TextEn);

/// <summary>What a new version changes, who made it and when. The first version changes nothing.</summary>
public sealed record ChapterChange(string Danish, string English, Guid? PersonId, DateTime At);
