using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>What an organisation is certified for, or its product is. It says so itself.</summary>
/// <param name="Term">A term of the list of certificates; null when the organisation has its own words.</param>
/// <param name="Name">In the organisation's words, or the term's Danish name.</param>
/// <param name="ValidUntil">The last day; null when it does not say.</param>
public sealed record Certificate(string? Term, string Name, DateOnly? ValidUntil)
{
    /// <summary>What somebody typed: a term of the list when it is the name of one, in either language and any case.</summary>
    public static Certificate Of(TaxonomyCatalogue catalogue, string name, DateOnly? validUntil)
    {
        var typed = name.Trim();
        var term = catalogue
            .List(TermKind.Certificate)
            .FirstOrDefault(one =>
                one.NameDa.Equals(typed, StringComparison.OrdinalIgnoreCase) || one.NameEn.Equals(typed, StringComparison.OrdinalIgnoreCase)
            );
        return new Certificate(term?.Slug, term?.NameDa ?? typed, validUntil);
    }

    /// <summary>Its name in the reader's language.</summary>
    public string ShownName(TaxonomyCatalogue catalogue) => catalogue.Find(TermKind.Certificate, Term)?.Name ?? Name;

    /// <summary>Whether its last day is over.</summary>
    public bool HasExpired(DateOnly today) => ValidUntil < today;
}
