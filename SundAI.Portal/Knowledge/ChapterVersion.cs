using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Knowledge;

/// <summary>What a chapter said from a moment on (udgave): never changed, never deleted. The storage refuses to try.</summary>
public sealed class ChapterVersion
{
    /// <summary>The longest line on what changed.</summary>
    public const int ChangeMax = 200;

    private ChapterVersion() { }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The chapter.</summary>
    public Guid ChapterId { get; private set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>Danish title then.</summary>
    public string TitleDa { get; private set; } = "";

    /// <summary>English title then.</summary>
    public string TitleEn { get; private set; } = "";

    /// <summary>Danish summary then.</summary>
    public string SummaryDa { get; private set; } = "";

    /// <summary>English summary then.</summary>
    public string SummaryEn { get; private set; } = "";

    /// <summary>Danish Markdown then.</summary>
    public string TextDa { get; private set; } = "";

    /// <summary>English Markdown then.</summary>
    public string TextEn { get; private set; } = "";

    /// <summary>What changed, in a line of Danish; empty for the first.</summary>
    public string ChangeDa { get; private set; } = "";

    /// <summary>What changed, in a line of English; empty for the first.</summary>
    public string ChangeEn { get; private set; } = "";

    /// <summary>Who published it, for the staff alone; nobody when it came with the portal or its writer was erased.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>When.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>The title in the reader's language.</summary>
    public string Title => Languages.Pick(TitleDa, TitleEn);

    /// <summary>The sentence in the reader's language.</summary>
    public string Summary => Languages.Pick(SummaryDa, SummaryEn);

    /// <summary>The Markdown in the reader's language.</summary>
    public string Text => Languages.Pick(TextDa, TextEn);

    /// <summary>What changed in the reader's language.</summary>
    public string Change => Languages.Pick(ChangeDa, ChangeEn);

    internal static ChapterVersion Of(WhiteBookChapter chapter, ChapterChange change) =>
        new()
        {
            ChapterId = chapter.Id,
            Number = chapter.CurrentNumber,
            TitleDa = chapter.TitleDa,
            TitleEn = chapter.TitleEn,
            SummaryDa = chapter.SummaryDa,
            SummaryEn = chapter.SummaryEn,
            TextDa = chapter.TextDa,
            TextEn = chapter.TextEn,
            ChangeDa = change.Danish.Trim(),
            ChangeEn = change.English.Trim(),
            PersonId = change.PersonId,
            CreatedAt = change.At,
        };
}
