using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge;

/// <summary>The form of a term, in both languages.</summary>
public sealed class TermInput
{
    /// <summary>The term; empty for a new one.</summary>
    public Guid Id { get; set; }

    /// <summary>The state that was read.</summary>
    public Guid Version { get; set; }

    /// <summary>The Danish word.</summary>
    public string? TermDa { get; set; }

    /// <summary>The English word.</summary>
    public string? TermEn { get; set; }

    /// <summary>Other Danish names, separated by semicolons.</summary>
    public string? AlsoDa { get; set; }

    /// <summary>Other English names, separated by semicolons.</summary>
    public string? AlsoEn { get; set; }

    /// <summary>Danish Markdown.</summary>
    public string? ExplanationDa { get; set; }

    /// <summary>English Markdown.</summary>
    public string? ExplanationEn { get; set; }

    /// <summary>An example in Danish.</summary>
    public string? ExampleDa { get; set; }

    /// <summary>An example in English.</summary>
    public string? ExampleEn { get; set; }

    /// <summary>Slugs of related terms.</summary>
    public IReadOnlyCollection<string> Related { get; set; } = [];

    /// <summary>Theme slugs.</summary>
    public IReadOnlyCollection<string> Themes { get; set; } = [];

    internal Check Validate() =>
        new Check()
            .Line(nameof(TermDa), TermDa, GlossaryTerm.TermMax)
            .OptionalLine(nameof(AlsoDa), AlsoDa, GlossaryTerm.AlsoMax)
            .Text(nameof(ExplanationDa), ExplanationDa, GlossaryTerm.TextMax)
            .OptionalText(nameof(ExampleDa), ExampleDa, GlossaryTerm.TextMax)
            .Line(nameof(TermEn), TermEn, GlossaryTerm.TermMax)
            .OptionalLine(nameof(AlsoEn), AlsoEn, GlossaryTerm.AlsoMax)
            .Text(nameof(ExplanationEn), ExplanationEn, GlossaryTerm.TextMax)
            .OptionalText(nameof(ExampleEn), ExampleEn, GlossaryTerm.TextMax)
            .That(
                Related.Count <= GlossaryTerm.RelatedMax,
                nameof(Related),
                Refusal.Of<KnowledgeText>("Term.TooManyRelated", GlossaryTerm.RelatedMax)
            );
}
