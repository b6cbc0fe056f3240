using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>Every organisation can be found.</summary>
internal sealed class OrganisationSearch(OrganisationWriting writing) : ISearchSource
{
    public string Kind => nameof(Organisation);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        var rows = db.Set<Organisation>()
            .AsNoTracking()
            .Select(organisation => new
            {
                Organisation = organisation,
                Tags = db.Set<Tag>().Where(tag => tag.OwnerId == organisation.Id).ToList(),
            });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return writing.Entry(
                row.Organisation,
                row.Tags.Of(TermKind.Competence),
                row.Tags.Of(TermKind.SolutionCategory),
                row.Tags.Of(TermKind.Theme)
            );
        }
    }
}

/// <summary>Persons who want to be found can be.</summary>
internal sealed class PersonSearch(TaxonomyCatalogue catalogue) : ISearchSource
{
    public string Kind => nameof(Person);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        var rows = db.Set<Person>()
            .AsNoTracking()
            .Where(row => row.IsListed)
            .Select(person => new { Person = person, Tags = db.Set<Tag>().Where(tag => tag.OwnerId == person.Id).ToList() });
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return EditPerson.Entry(row.Person, row.Tags.Of(TermKind.Competence), catalogue);
        }
    }
}
