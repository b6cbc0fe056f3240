using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// What becomes of an organisation whose last contact went: the member who has been with it longest becomes its contact. Where there is
/// none, those who asked to join now claim it, since only an administrator is left to answer. Saved and told with the act itself.
/// </summary>
internal sealed class ContactSuccession(MailWriter mail)
{
    public async Task FollowAsync(PortalDbContext db, Guid organisationId, CancellationToken cancellation)
    {
        var stored = await db.Set<Membership>()
            .Where(row =>
                row.OrganisationId == organisationId && (row.Status == MembershipStatus.Active || row.Status == MembershipStatus.Asked)
            )
            .OrderBy(row => row.CreatedAt)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellation);
        // The membership that ends in this same save is active in the database still.
        var active = stored.Where(row => row.Status == MembershipStatus.Active).ToList();
        if (active.Any(row => row.Role == MembershipRole.Contact))
        {
            return;
        }

        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(row => row.Id == organisationId, cancellation);
        if (active is [var heir, ..])
        {
            heir.Become(MembershipRole.Contact);
            await TellHeirAsync(db, organisation, heir.PersonId, cancellation);
            return;
        }

        foreach (var request in stored.Where(row => row is { Status: MembershipStatus.Asked, Role: MembershipRole.Member }))
        {
            request.Become(MembershipRole.Contact);
            var claimant = await db.Set<Person>().AsNoTracking().SingleAsync(row => row.Id == request.PersonId, cancellation);
            db.Raise(new MembershipAsked(request.Id, organisationId, request.PersonId, IsClaim: true));
            await TellOfClaimAsync(db, organisation, claimant, cancellation);
        }
    }

    /// <summary>Every administrator hears of a claim.</summary>
    public async Task TellOfClaimAsync(PortalDbContext db, Organisation organisation, Person claimant, CancellationToken cancellation)
    {
        foreach (var one in await db.WithRoleAsync([PortalRole.Administrator], cancellation))
        {
            var link = mail.Link(one.Language, "administration/bekraeftelse");
            mail.Write<EcosystemText>(db, one.Mailbox, "Mail.Claimed", link, claimant.Name, organisation.Name).Concerning(claimant.Id);
        }
    }

    private async Task TellHeirAsync(PortalDbContext db, Organisation organisation, Guid personId, CancellationToken cancellation)
    {
        if (await db.RecipientAsync(personId, cancellation) is { } heir)
        {
            var link = mail.Link(heir.Language, $"organisationer/{organisation.Slug}/medlemmer");
            mail.Write<EcosystemText>(db, heir.Mailbox, "Mail.BecameContact", link, organisation.Name);
        }
    }
}
