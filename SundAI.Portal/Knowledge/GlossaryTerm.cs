using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Knowledge;

/// <summary>A word of the field (begreb) explained in both languages.</summary>
public sealed class GlossaryTerm
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its address below <c>begreber/</c>.</summary>
    public required string Slug { get; init; }

    /// <summary>The Danish word.</summary>
    public required string TermDa { get; init; }

    /// <summary>The English word.</summary>
    public required string TermEn { get; init; }

    /// <summary>What it is also called in Danish, separated by semicolons.</summary>
    public required string AlsoDa { get; init; }

    /// <summary>What it is also called in English, separated by semicolons.</summary>
    public required string AlsoEn { get; init; }

    /// <summary>Danish Markdown.</summary>
    public required string ExplanationDa { get; init; }

    /// <summary>English Markdown.</summary>
    public required string ExplanationEn { get; init; }

    /// <summary>An example from health care, in Danish.</summary>
    public required string ExampleDa { get; init; }

    /// <summary>An example from health care, in English.</summary>
    public required string ExampleEn { get; init; }

    /// <summary>Slugs of related terms, separated by blanks.</summary>
    public required string Related { get; init; }

    /// <summary>The word in the reader's language.</summary>
    public string Term => Languages.Pick(TermDa, TermEn);

    /// <summary>The Markdown in the reader's language.</summary>
    public string Explanation => Languages.Pick(ExplanationDa, ExplanationEn);

    /// <summary>The example in the reader's language.</summary>
    public string Example => Languages.Pick(ExampleDa, ExampleEn);

    /// <summary>The other names in the reader's language.</summary>
    public IReadOnlyList<string> Also =>
        (Languages.IsEnglish ? AlsoEn : AlsoDa).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
