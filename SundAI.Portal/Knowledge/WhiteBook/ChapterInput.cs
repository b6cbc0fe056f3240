using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge;

/// <summary>The form of a chapter, in both languages.</summary>
public sealed class ChapterInput
{
    /// <summary>The chapter.</summary>
    public Guid Id { get; set; }

    /// <summary>The state that was read.</summary>
    public Guid Version { get; set; }

    /// <summary>Danish title.</summary>
    public string? TitleDa { get; set; }

    /// <summary>English title.</summary>
    public string? TitleEn { get; set; }

    /// <summary>What it says, in a sentence of Danish.</summary>
    public string? SummaryDa { get; set; }

    /// <summary>What it says, in a sentence of English.</summary>
    public string? SummaryEn { get; set; }

    /// <summary>Danish Markdown.</summary>
    public string? TextDa { get; set; }

    /// <summary>English Markdown.</summary>
    public string? TextEn { get; set; }

    /// <summary>What changed, in a line of Danish.</summary>
    public string? ChangeDa { get; set; }

    /// <summary>What changed, in a line of English.</summary>
    public string? ChangeEn { get; set; }

    /// <summary>Theme slugs.</summary>
    public IReadOnlyCollection<string> Themes { get; set; } = [];

    internal ChapterWords Words => new(TitleDa ?? "", TitleEn ?? "", SummaryDa ?? "", SummaryEn ?? "", TextDa ?? "", TextEn ?? "");

    internal bool SaysTheSame(ChapterInput other) => Trimmed(Words) == Trimmed(other.Words);

    internal Check Validate(MarkdownRenderer markdown)
    {
        var topHeading = Refusal.Of<KnowledgeText>("Edit.TopHeading");
        return new Check()
            .Line(nameof(TitleDa), TitleDa, WhiteBookChapter.TitleMax)
            .Text(nameof(SummaryDa), SummaryDa, WhiteBookChapter.SummaryMax)
            .Text(nameof(TextDa), TextDa, WhiteBookChapter.TextMax)
            .That(!markdown.HasTitle(TextDa), nameof(TextDa), topHeading)
            .Line(nameof(ChangeDa), ChangeDa, ChapterVersion.ChangeMax)
            .Line(nameof(TitleEn), TitleEn, WhiteBookChapter.TitleMax)
            .Text(nameof(SummaryEn), SummaryEn, WhiteBookChapter.SummaryMax)
            .Text(nameof(TextEn), TextEn, WhiteBookChapter.TextMax)
            .That(!markdown.HasTitle(TextEn), nameof(TextEn), topHeading)
            .Line(nameof(ChangeEn), ChangeEn, ChapterVersion.ChangeMax);
    }

    private static ChapterWords Trimmed(ChapterWords words) =>
        new(
            words.TitleDa.Trim(),
            words.TitleEn.Trim(),
            words.SummaryDa.Trim(),
            words.SummaryEn.Trim(),
            words.TextDa.Trim(),
            words.TextEn.Trim()
        );
}
