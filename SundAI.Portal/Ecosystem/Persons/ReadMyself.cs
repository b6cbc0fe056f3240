using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>A person's own profile and the organisations they speak for or have asked to.</summary>
public sealed record Myself(string Slug, PersonInput Form, Guid? ActsFor, IReadOnlyList<MyOrganisation> Organisations);

/// <summary>One of them.</summary>
public sealed record MyOrganisation(Guid Id, string Name, string Slug, MembershipRole Role, MembershipStatus Status);

/// <summary>What a person sees of themselves. Nobody else does.</summary>
internal sealed class ReadMyself(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<Myself>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Set<Person>()
            .AsNoTracking()
            .Where(row => actor.UserId != null && row.UserId == actor.UserId)
            .Select(row => new
            {
                Person = row,
                Competences = db.Set<Tag>()
                    .Where(tag => tag.OwnerId == row.Id && tag.Kind == TermKind.Competence)
                    .Select(tag => tag.Slug)
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancellation);
        if (found is not { Person: var person })
        {
            return Refusal.NotAllowed;
        }

        var organisations = await (
            from membership in db.Set<Membership>()
            join organisation in db.Set<Organisation>() on membership.OrganisationId equals organisation.Id
            where
                membership.PersonId == person.Id
                && (membership.Status == MembershipStatus.Active || membership.Status == MembershipStatus.Asked)
            orderby membership.CreatedAt
            select new MyOrganisation(organisation.Id, organisation.Name, organisation.Slug, membership.Role, membership.Status)
        ).ToListAsync(cancellation);
        return new Myself(person.Slug, FormOf(person, found.Competences), actor.OrganisationId, organisations);
    }

    internal static PersonInput FormOf(Person person, IReadOnlyCollection<string> competences) =>
        new()
        {
            Name = person.Name,
            Title = person.Title,
            About = person.About,
            AskAbout = person.AskAbout,
            Orcid = person.Orcid,
            Languages = person.Languages,
            Competences = competences,
            Phone = person.Phone,
            IsListed = person.IsListed,
            Language = person.Language,
            Version = person.Version,
        };
}
