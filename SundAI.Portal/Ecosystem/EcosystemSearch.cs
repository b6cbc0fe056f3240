using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Ecosystem;

/// <summary>Every organisation can be found.</summary>
internal sealed class OrganisationSearch(OrganisationWriting writing) : ISearchSource
{
    public string Kind => nameof(Organisation);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        await foreach (var organisation in db.Set<Organisation>().AsNoTracking().AsAsyncEnumerable())
        {
            yield return writing.Entry(organisation);
        }
    }
}

/// <summary>Persons who want to be found can be.</summary>
internal sealed class PersonSearch : ISearchSource
{
    public string Kind => nameof(Person);

    public async IAsyncEnumerable<SearchEntry> ReadAllAsync(PortalDbContext db)
    {
        await foreach (var person in db.Set<Person>().AsNoTracking().Where(row => row.IsListed).AsAsyncEnumerable())
        {
            yield return EditPerson.Entry(person);
        }
    }
}
