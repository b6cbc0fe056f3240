using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>A person who wants to be found; no contact details.</summary>
public sealed record PersonView(Guid Id, string Name, string Title, string About, Page<OrganisationLine> Organisations);

/// <summary>Who, and which page of the organisations they speak for.</summary>
public sealed record ReadPersonInput(string Slug, int Page = 1);

/// <summary>Anyone reads the page of somebody who wants to be found; there is none for the rest.</summary>
internal sealed class ReadPerson(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Organisations a page.</summary>
    public const int OrganisationsSize = 12;

    public async Task<Result<PersonView>> HandleAsync(Actor actor, ReadPersonInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var person = await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == input.Slug && row.IsListed, cancellation);
        if (person is null)
        {
            return Refusal.NotFound;
        }

        var ids = db.Set<Membership>()
            .Where(row => row.PersonId == person.Id && row.Status == MembershipStatus.Active)
            .Select(row => row.OrganisationId);
        var organisations = await db.Set<Organisation>()
            .Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Id)
            .AsLines(db)
            .ToPageAsync(input.Page, OrganisationsSize, cancellation);
        return new PersonView(person.Id, person.Name, person.Title, person.About, organisations);
    }
}
