using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>An organisation's page as anyone may read it, and what the reader may do there.</summary>
public sealed record OrganisationView(
    OrganisationLine Line,
    string Summary,
    string Description,
    string? Website,
    bool IsStartUp,
    bool IsInvestor,
    bool IsImported,
    DateTime CreatedAt,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Competences,
    IReadOnlyList<ListedPerson> People,
    IReadOnlyList<Partner> Partners,
    ReaderOfOrganisation Reader
);

/// <summary>Somebody who wants to be found.</summary>
public sealed record ListedPerson(string Name, string Slug, string Title);

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
    private const int MaxPartners = 6;

    public async Task<Result<OrganisationView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = await db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(organisation => organisation.Slug == slug, cancellation);
        if (row is null)
        {
            return Refusal.NotFound with { Current = await PresentSlugAsync(db, slug, cancellation) };
        }

        var tags = (await Tags.OfAsync(db, [row.Id], cancellation))[row.Id].ToList();
        var members = await MembersAsync(db, row.Id, cancellation);
        var own = members.Where(member => actor.UserId is not null && member.UserId == actor.UserId).ToList();
        var active = members.Where(member => member.Status == MembershipStatus.Active).ToList();
        var hasContact = active.Any(member => member.Role == MembershipRole.Contact);
        return new OrganisationView(
            new OrganisationLine(row.Id, row.Name, row.Slug, row.TypeSlug, row.City, row.RegionSlug, row.IsVerified, hasContact),
            row.Summary,
            row.Description,
            row.Website,
            row.IsStartUp,
            row.IsInvestor,
            row.Source is not null,
            row.CreatedAt,
            tags.Of(TermKind.Theme),
            tags.Of(TermKind.SolutionCategory),
            tags.Of(TermKind.Competence),
            [.. active.Where(member => member.IsListed).Select(member => new ListedPerson(member.Name, member.Slug, member.Title))],
            await PartnersAsync(db, row.Id, cancellation),
            new ReaderOfOrganisation(
                own.Any(member => member.Status == MembershipStatus.Active),
                own.Any(member => member is { Status: MembershipStatus.Active, Role: MembershipRole.Contact }),
                own.Any(member => member.Status == MembershipStatus.Asked),
                actor.IsSignedIn
            )
        );
    }

    private static Task<string?> PresentSlugAsync(PortalDbContext db, string slug, CancellationToken cancellation) =>
        (
            from old in db.Set<OldSlug>()
            join organisation in db.Set<Organisation>() on old.EntityId equals organisation.Id
            where old.Kind == nameof(Organisation) && old.Slug == slug
            select organisation.Slug
        ).FirstOrDefaultAsync(cancellation);

    private static async Task<List<Member>> MembersAsync(PortalDbContext db, Guid id, CancellationToken cancellation) =>
        await (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where
                membership.OrganisationId == id
                && (membership.Status == MembershipStatus.Active || membership.Status == MembershipStatus.Asked)
            orderby membership.CreatedAt
            select new Member(person.UserId, person.Name, person.Slug, person.Title, person.IsListed, membership.Status, membership.Role)
        ).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<Partner>> PartnersAsync(PortalDbContext db, Guid id, CancellationToken cancellation)
    {
        var together = await (
            from mine in db.Set<ActivityParticipant>()
            join activity in db.Set<Activity>() on mine.ActivityId equals activity.Id
            join theirs in db.Set<ActivityParticipant>() on mine.ActivityId equals theirs.ActivityId
            where mine.OrganisationId == id && theirs.OrganisationId != id && activity.IsPublic
            group theirs by theirs.OrganisationId into partner
            orderby partner.Count() descending, partner.Key
            select new { Id = partner.Key, Count = partner.Count() }
        )
            .Take(MaxPartners)
            .ToListAsync(cancellation);
        var lines = await OrganisationLines.OfAsync(db, [.. together.Select(partner => partner.Id)], cancellation);
        return
        [
            .. together.Where(partner => lines.ContainsKey(partner.Id)).Select(partner => new Partner(lines[partner.Id], partner.Count)),
        ];
    }

    private sealed record Member(
        Guid? UserId,
        string Name,
        string Slug,
        string Title,
        bool IsListed,
        MembershipStatus Status,
        MembershipRole Role
    );
}
