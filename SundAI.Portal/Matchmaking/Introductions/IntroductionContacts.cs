using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>How to reach a person: shared with the other side of an accepted introduction, never otherwise.</summary>
public sealed record ContactDetails(string Name, string Title, string Organisation, string Email, string Phone);

/// <summary>
/// Who is shown to the other side of an accepted introduction: who asked or answered, while they speak for their side; where they do not any
/// more its contacts, and where there is none the names of some who do: they have accepted nothing, and are reached in the shared space.
/// </summary>
internal static class IntroductionContacts
{
    private const int Most = 10;
    private const int Members = 2;

    public static async Task<IReadOnlyList<ContactDetails>> OfAsync(PortalDbContext db, Introduction row, CancellationToken cancellation) =>
        [
            .. await OfSideAsync(db, row.FromOrganisationId, row.FromPersonId, cancellation),
            .. await OfSideAsync(db, row.ToOrganisationId, row.ToPersonId, cancellation),
        ];

    private static async Task<List<ContactDetails>> OfSideAsync(
        PortalDbContext db,
        Guid organisation,
        Guid? acted,
        CancellationToken cancellation
    )
    {
        // Rank by rank: only the first that there is speaks for its side.
        var speakers = await (
            from membership in db.Set<Membership>()
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            join user in db.Set<IdentityUser<Guid>>() on person.UserId equals user.Id
            where membership.OrganisationId == organisation && membership.Status == MembershipStatus.Active
            let rank = person.Id == acted ? 0
            : membership.Role == MembershipRole.Contact ? 1
            : Members
            orderby rank, membership.CreatedAt, membership.Id
            select new
            {
                Rank = rank,
                person.Name,
                person.Title,
                Organisation = db.Set<Organisation>().Where(one => one.Id == organisation).Select(one => one.Name).First(),
                user.Email,
                person.Phone,
            }
        )
            .Take(Most)
            .ToListAsync(cancellation);
        return
        [
            .. speakers
                .TakeWhile(speaker => speaker.Rank == speakers[0].Rank)
                .Select(speaker => new ContactDetails(
                    speaker.Name,
                    speaker.Title,
                    speaker.Organisation,
                    speaker.Rank == Members ? "" : speaker.Email!,
                    speaker.Rank == Members ? "" : speaker.Phone
                )),
        ];
    }
}
