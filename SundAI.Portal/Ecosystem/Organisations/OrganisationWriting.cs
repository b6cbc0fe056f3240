using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem.Import;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>What registering, editing and importing share: tags and the search entry, saved with the organisation.</summary>
internal sealed class OrganisationWriting(TaxonomyCatalogue catalogue, MarkdownRenderer markdown)
{
    public async Task TagAsync(PortalDbContext db, Guid id, OrganisationInput input, CancellationToken cancellation)
    {
        await Tags.SetAsync(db, id, TermKind.Theme, catalogue.Known(TermKind.Theme, input.Themes), cancellation);
        await Tags.SetAsync(db, id, TermKind.SolutionCategory, catalogue.Known(TermKind.SolutionCategory, input.Categories), cancellation);
        await Tags.SetAsync(db, id, TermKind.Competence, catalogue.Known(TermKind.Competence, input.Competences), cancellation);
    }

    public SearchEntry Entry(Organisation organisation, OrganisationInput input) =>
        Entry(organisation, input.Competences, input.Categories, catalogue.Known(TermKind.Theme, input.Themes));

    /// <summary>The organisation as it is found: by its own words and by the names of what it can and makes.</summary>
    public SearchEntry Entry(
        Organisation organisation,
        IEnumerable<string> competences,
        IEnumerable<string> categories,
        IEnumerable<string> themes
    )
    {
        var words = Names(TermKind.Competence, competences).Concat(Names(TermKind.SolutionCategory, categories));
        return new SearchEntry(
            nameof(Organisation),
            organisation.Id,
            $"organisationer/{organisation.Slug}",
            organisation.Name,
            organisation.Name,
            $"{organisation.City} {organisation.Summary} {markdown.ToPlainText(organisation.Description)} {string.Join(' ', words)}",
            Themes: [.. themes]
        );
    }

    // In an order of their own, so that an entry built anew is the one that was saved.
    private IEnumerable<string> Names(TermKind kind, IEnumerable<string> slugs) =>
        catalogue
            .Known(kind, slugs)
            .Order(StringComparer.Ordinal)
            .Select(slug => catalogue.Find(kind, slug)!)
            .Select(term => $"{term.NameDa} {term.NameEn}");

    /// <summary>An organisation that is there already under the same company number or the same name.</summary>
    public static async Task<Organisation?> SameAsync(
        PortalDbContext db,
        OrganisationFacts facts,
        Guid? except,
        CancellationToken cancellation
    )
    {
        var key = MergeKey.Of(facts.Cvr, facts.Name);
        var others = db.Set<Organisation>()
            .AsNoTracking()
            .Where(row => row.Id != except)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Cvr,
            });
        // The key is folded in ways no database knows. Registering is seldom, and three short columns of every organisation are little.
        var same = (await others.ToListAsync(cancellation)).FirstOrDefault(row => MergeKey.Of(row.Cvr, row.Name).Matches(key));
        return same is null ? null : await db.Set<Organisation>().AsNoTracking().SingleAsync(row => row.Id == same.Id, cancellation);
    }
}
