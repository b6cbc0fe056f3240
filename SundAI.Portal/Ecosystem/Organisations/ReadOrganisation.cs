using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>Whose page, whether to name everybody who wants to be found there or only the first ones, and which page of the partners.</summary>
public sealed record ReadOrganisationInput(string Slug, bool AllPeople = false, int PartnersPage = 1);

/// <summary>An organisation's page as anyone may read it, and what the reader may do there.</summary>
/// <param name="HasContact">Whether a contact can let somebody in; else whoever asks claims it.</param>
/// <param name="HasMorePeople">Whether there are more who want to be found than <paramref name="People"/> names.</param>
public sealed record OrganisationView(
    OrganisationLine Line,
    LogoLine? Logo,
    string Summary,
    string Description,
    string? Website,
    string? Cvr,
    OrganisationDetails Details,
    bool IsStartUp,
    bool IsInvestor,
    bool IsImported,
    DateTime CreatedAt,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Competences,
    bool HasContact,
    IReadOnlyList<ListedPerson> People,
    bool HasMorePeople,
    Page<Partner> Partners,
    ReaderOfOrganisation Reader
);

/// <summary>Somebody who wants to be found.</summary>
public sealed record ListedPerson(string Name, string Slug, string Title, MembershipRole Role);

/// <summary>An organisation that took part in the same activities.</summary>
public sealed record Partner(OrganisationLine Line, int Together);

/// <summary>What the reader is to the organisation.</summary>
public sealed record ReaderOfOrganisation(bool IsMember, bool IsContact, bool HasAsked, bool IsSignedIn);

/// <summary>
/// Anyone reads a profile. A former address answers the present one in <see cref="Refusal.Current"/> of a »not found«. Contact details
/// are never among the answer.
/// </summary>
internal sealed class ReadOrganisation(IDbContextFactory<PortalDbContext> contexts)
{
    public const int FirstPeople = 12;
    public const int MaxPeople = 300;

    /// <summary>Partners a page.</summary>
    public const int PartnersSize = 6;

    public async Task<Result<OrganisationView>> HandleAsync(Actor actor, ReadOrganisationInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await FindAsync(db, actor, input.Slug, cancellation) is not { Organisation: var row } found)
        {
            return Refusal.NotFound with { Current = await PresentSlugAsync(db, input.Slug, cancellation) };
        }

        var tags = (await Tags.OfAsync(db, [row.Id], cancellation))[row.Id].ToList();
        var most = input.AllPeople ? MaxPeople : FirstPeople;
        var people = await PeopleAsync(db, row.Id, most + 1, cancellation);
        return new OrganisationView(
            new OrganisationLine(row.Id, row.Name, row.Slug, row.TypeSlug, row.City, row.RegionSlug, row.IsVerified, found.IsSpokenFor),
            found.Logo,
            row.Summary,
            row.Description,
            row.Website,
            row.Cvr,
            row.Details,
            row.IsStartUp,
            row.IsInvestor,
            row.Source is not null,
            row.CreatedAt,
            tags.Of(TermKind.Theme),
            tags.Of(TermKind.SolutionCategory),
            tags.Of(TermKind.Competence),
            found.HasContact,
            [.. people.Take(most)],
            people.Count > most,
            await PartnersAsync(db, row.Id, input.PartnersPage, cancellation),
            new ReaderOfOrganisation(
                found.Own?.Status == MembershipStatus.Active,
                found.Own is { Status: MembershipStatus.Active, Role: MembershipRole.Contact },
                found.Own?.Status == MembershipStatus.Asked,
                actor.IsSignedIn
            )
        );
    }

    private static Task<Found?> FindAsync(PortalDbContext db, Actor actor, string slug, CancellationToken cancellation)
    {
        var spokenFor = db.SpokenFor();
        var contacts = db.Set<Membership>()
            .Where(membership => membership.Status == MembershipStatus.Active && membership.Role == MembershipRole.Contact)
            .Select(membership => membership.OrganisationId);
        var own =
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where
                actor.UserId != null
                && person.UserId == actor.UserId
                && (membership.Status == MembershipStatus.Active || membership.Status == MembershipStatus.Asked)
            select membership;
        var logos = db.Set<OrganisationLogo>();
        return db.Set<Organisation>()
            .AsNoTracking()
            .Where(row => row.Slug == slug)
            .Select(row => new Found(
                row,
                spokenFor.Contains(row.Id),
                contacts.Contains(row.Id),
                own.Where(membership => membership.OrganisationId == row.Id)
                    .Select(membership => new Own(membership.Status, membership.Role))
                    .FirstOrDefault(),
                logos
                    .Where(logo => logo.OrganisationId == row.Id)
                    .Select(logo => new LogoLine(logo.Hash, logo.Width, logo.Height))
                    .FirstOrDefault()
            ))
            .FirstOrDefaultAsync(cancellation);
    }

    private static Task<string?> PresentSlugAsync(PortalDbContext db, string slug, CancellationToken cancellation) =>
        (
            from old in db.Set<OldSlug>()
            join organisation in db.Set<Organisation>() on old.EntityId equals organisation.Id
            where old.Kind == nameof(Organisation) && old.Slug == slug
            select organisation.Slug
        ).FirstOrDefaultAsync(cancellation);

    private static async Task<List<ListedPerson>> PeopleAsync(PortalDbContext db, Guid id, int take, CancellationToken cancellation) =>
        await (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where membership.OrganisationId == id && membership.Status == MembershipStatus.Active && person.IsListed
            orderby membership.CreatedAt, membership.Id
            select new ListedPerson(person.Name, person.Slug, person.Title, membership.Role)
        )
            .Take(take)
            .ToListAsync(cancellation);

    private static async Task<Page<Partner>> PartnersAsync(PortalDbContext db, Guid id, int page, CancellationToken cancellation)
    {
        var together = await (
            from mine in db.Set<ActivityParticipant>()
            join activity in db.Set<Activity>() on mine.ActivityId equals activity.Id
            join theirs in db.Set<ActivityParticipant>() on mine.ActivityId equals theirs.ActivityId
            where mine.OrganisationId == id && theirs.OrganisationId != id && activity.IsPublic
            group theirs by theirs.OrganisationId into partner
            orderby partner.Count() descending, partner.Key
            select new { Id = partner.Key, Count = partner.Count() }
        ).ToPageAsync(page, PartnersSize, cancellation);
        var lines = await OrganisationLines.OfAsync(db, [.. together.Items.Select(partner => partner.Id)], cancellation);
        var partners = together.Items.Where(partner => lines.ContainsKey(partner.Id));
        return new Page<Partner>(
            [.. partners.Select(partner => new Partner(lines[partner.Id], partner.Count))],
            together.Number,
            together.Size,
            together.Total
        );
    }

    private sealed record Found(Organisation Organisation, bool IsSpokenFor, bool HasContact, Own? Own, LogoLine? Logo);

    private sealed record Own(MembershipStatus Status, MembershipRole Role);
}
