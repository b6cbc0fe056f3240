using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Taxonomy;

/// <summary>
/// The whole taxonomy in memory: it is small, on every page, and seldom changed. Loaded at first use, again after
/// <see cref="Forget"/>.
/// </summary>
public sealed class TaxonomyCatalogue(IDbContextFactory<PortalDbContext> contexts)
{
    private Lists? lists;

    /// <summary>The terms of one list in their order, retired ones left out.</summary>
    public IReadOnlyList<Term> List(TermKind kind) => All.InUse.GetValueOrDefault(kind) ?? [];

    /// <summary>One term, retired or not; null when there is none.</summary>
    public Term? Find(TermKind kind, string? slug) => slug is not null && All.ByName.TryGetValue((kind, slug), out var term) ? term : null;

    /// <summary>A term's name in the reader's language; the slug when there is no such term.</summary>
    public string Name(TermKind kind, string slug) => Find(kind, slug)?.Name ?? slug;

    /// <summary>The slugs among those given that are terms of the list: what a form may have forged falls out.</summary>
    public IReadOnlyList<string> Known(TermKind kind, IEnumerable<string>? slugs) =>
        [.. (slugs ?? []).Where(slug => Find(kind, slug) is not null).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads the lists anew at the next use.</summary>
    public void Forget() => lists = null;

    private Lists All => lists ??= Load();

    private Lists Load()
    {
        using var db = contexts.CreateDbContext();
        var terms = db.Set<Term>().AsNoTracking().ToList();
        return new Lists(
            terms.ToFrozenDictionary(term => (term.Kind, term.Slug)),
            terms
                .Where(term => !term.IsRetired)
                .GroupBy(term => term.Kind)
                .ToFrozenDictionary(kind => kind.Key, kind => (IReadOnlyList<Term>)[.. kind.OrderBy(term => term.Order)])
        );
    }

    private sealed record Lists(FrozenDictionary<(TermKind, string), Term> ByName, FrozenDictionary<TermKind, IReadOnlyList<Term>> InUse);
}
