using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Knowledge;

/// <summary>A word of the field (begreb) explained in both languages. Its themes are tags with the term as owner.</summary>
public sealed class GlossaryTerm : IVersioned
{
    /// <summary>The longest word.</summary>
    public const int TermMax = 120;

    /// <summary>All other names of a language together.</summary>
    public const int AlsoMax = 300;

    /// <summary>The longest explanation or example.</summary>
    public const int TextMax = 4000;

    /// <summary>How many related terms one may have.</summary>
    public const int RelatedMax = 12;

    private GlossaryTerm() { }

    /// <summary>A new term.</summary>
    public GlossaryTerm(string slug) => Slug = slug;

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its address below <c>begreber/</c>.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The Danish word.</summary>
    public string TermDa { get; private set; } = "";

    /// <summary>The English word.</summary>
    public string TermEn { get; private set; } = "";

    /// <summary>What it is also called in Danish, separated by semicolons.</summary>
    public string AlsoDa { get; private set; } = "";

    /// <summary>What it is also called in English, separated by semicolons.</summary>
    public string AlsoEn { get; private set; } = "";

    /// <summary>Danish Markdown.</summary>
    public string ExplanationDa { get; private set; } = "";

    /// <summary>English Markdown.</summary>
    public string ExplanationEn { get; private set; } = "";

    /// <summary>An example from health care, in Danish.</summary>
    public string ExampleDa { get; private set; } = "";

    /// <summary>An example from health care, in English.</summary>
    public string ExampleEn { get; private set; } = "";

    /// <summary>Slugs of related terms, separated by blanks.</summary>
    public string Related { get; private set; } = "";

    /// <summary>When its words last changed: what is drawn with them is drawn anew.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>The word in the reader's language.</summary>
    public string Term => Languages.Pick(TermDa, TermEn);

    /// <summary>The Markdown in the reader's language.</summary>
    public string Explanation => Languages.Pick(ExplanationDa, ExplanationEn);

    /// <summary>The example in the reader's language.</summary>
    public string Example => Languages.Pick(ExampleDa, ExampleEn);

    /// <summary>The other names in the reader's language.</summary>
    public IReadOnlyList<string> Also => Names(Languages.IsEnglish ? AlsoEn : AlsoDa);

    /// <summary>The names in a list that semicolons separate.</summary>
    public static IReadOnlyList<string> Names(string? list) =>
        [
            .. (list ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.CurrentCultureIgnoreCase),
        ];

    /// <summary>Explains it in these words from now on.</summary>
    public void Explain(TermWords danish, TermWords english, IEnumerable<string> related, DateTime now)
    {
        (TermDa, TermEn) = (danish.Term.Trim(), english.Term.Trim());
        (AlsoDa, AlsoEn) = (string.Join(';', Names(danish.Also)), string.Join(';', Names(english.Also)));
        (ExplanationDa, ExplanationEn) = (danish.Explanation.Trim(), english.Explanation.Trim());
        (ExampleDa, ExampleEn) = (danish.Example.Trim(), english.Example.Trim());
        Related = string.Join(' ', related);
        ChangedAt = now;
    }
}

/// <summary>The words of a term in one language.</summary>
public sealed record TermWords(string Term, string Also, string Explanation, string Example);
