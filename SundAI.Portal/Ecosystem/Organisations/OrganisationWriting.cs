using Microsoft.EntityFrameworkCore;
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
            string.Join(' ', [organisation.City, organisation.Summary, .. Said(organisation), .. words]),
            Themes: [.. themes]
        );
    }

    private IEnumerable<string> Said(Organisation organisation) =>
        [
            .. new[] { organisation.Description, organisation.Seeks, organisation.Offers }.Select(markdown.ToPlainText),
            .. organisation.Facilities.Select(facility => $"{facility.Name} {facility.Sentence}"),
            .. organisation.Certificates.Select(certificate =>
                catalogue.Find(TermKind.Certificate, certificate.Term) is { } term ? $"{term.NameDa} {term.NameEn}" : certificate.Name
            ),
        ];

    // In an order of their own, so that an entry built anew is the one that was saved.
    private IEnumerable<string> Names(TermKind kind, IEnumerable<string> slugs) =>
        catalogue
            .Known(kind, slugs)
            .Order(StringComparer.Ordinal)
            .Select(slug => catalogue.Find(kind, slug)!)
            .Select(term => $"{term.NameDa} {term.NameEn}");
}
