namespace SundAI.Portal.Taxonomy;

/// <summary>
/// One entry of one of the taxonomy's lists, in both languages. It is known by kind and slug; the slug stands in addresses and in
/// <see cref="Tag"/>s and never changes, the names may.
/// </summary>
public sealed class Term
{
    /// <summary>Which list it belongs to.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>Lower case, hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>Its place in the list, from 1.</summary>
    public int Order { get; set; }

    /// <summary>Danish name.</summary>
    public string NameDa { get; set; } = "";

    /// <summary>English name.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>One sentence in Danish.</summary>
    public string SummaryDa { get; set; } = "";

    /// <summary>One sentence in English.</summary>
    public string SummaryEn { get; set; } = "";

    /// <summary>Danish Markdown of the term's own page, if it has one.</summary>
    public string BodyDa { get; set; } = "";

    /// <summary>English Markdown.</summary>
    public string BodyEn { get; set; } = "";

    /// <summary>The group a competence stands in; empty for the rest.</summary>
    public string Group { get; set; } = "";

    /// <summary>No longer offered for new tags; old ones keep it.</summary>
    public bool IsRetired { get; set; }

    /// <summary>The name in the reader's language.</summary>
    public string Name => Platform.Localisation.Languages.Pick(NameDa, NameEn);

    /// <summary>The sentence in the reader's language.</summary>
    public string Summary => Platform.Localisation.Languages.Pick(SummaryDa, SummaryEn);

    /// <summary>The Markdown in the reader's language.</summary>
    public string Body => Platform.Localisation.Languages.Pick(BodyDa, BodyEn);
}

/// <summary>The lists of the taxonomy.</summary>
public enum TermKind
{
    Theme,
    SolutionCategory,
    Competence,
    OrganisationType,
    Region,
    WorkshopTheme,
    Certificate,
}
