using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>A person who wants to be found; no contact details.</summary>
/// <param name="Competences">The slugs of what they can.</param>
/// <param name="Organisations">For whom they speak, a page of them.</param>
public sealed record PersonView(
    Guid Id,
    string Slug,
    string Name,
    string Title,
    string About,
    PersonDetails Details,
    IReadOnlyList<string> Competences,
    Page<OrganisationLine> Organisations
);

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
        var found = await db.Set<Person>()
            .AsNoTracking()
            .Where(row => row.Slug == input.Slug && row.IsListed)
            .Select(row => new { Person = row, Tags = db.Set<Tag>().Where(tag => tag.OwnerId == row.Id).ToList() })
            .FirstOrDefaultAsync(cancellation);
        if (found is not { Person: var person })
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
        return new PersonView(
            person.Id,
            person.Slug,
            person.Name,
            person.Title,
            person.About,
            new PersonDetails(person.AskAbout, person.Orcid, person.Languages),
            found.Tags.Of(TermKind.Competence),
            organisations
        );
    }
}
