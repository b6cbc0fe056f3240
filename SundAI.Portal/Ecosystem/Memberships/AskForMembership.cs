using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// A person asks to speak for an organisation that is here already. Its contacts decide; where it has none, the request is a claim
/// and an administrator decides. Whoever decides gets a mail.
/// </summary>
internal sealed class AskForMembership(
    IDbContextFactory<PortalDbContext> contexts,
    MailWriter mail,
    ContactSuccession succession,
    MembershipLimits limits,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(Actor actor, Guid organisationId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var organisation = await db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == organisationId, cancellation);
        if (organisation is null)
        {
            return Refusal.NotFound;
        }

        // Whoever decides may be about to go, and the same person may ask in other windows.
        await using var turn = await db.TurnOfOrganisationAsync(organisationId, cancellation);
        await db.WaitForPersonAsync(person.Id, cancellation);
        var isThere = await db.Set<Membership>()
            .AnyAsync(
                row =>
                    row.PersonId == person.Id
                    && row.OrganisationId == organisationId
                    && (row.Status == MembershipStatus.Active || row.Status == MembershipStatus.Asked),
                cancellation
            );
        if (isThere)
        {
            return Refusal.Of<EcosystemText>("Membership.AlreadyAsked", organisation.Name);
        }

        if (await limits.OfAskingAsync(db, person.Id, organisation, cancellation) is { } tooOften)
        {
            return tooOften;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var contacts = await db.RecipientsAsync(organisationId, contactsOnly: true, cancellation);
        var isClaim = contacts.Count == 0;
        var membership = isClaim ? Membership.Claim(person.Id, organisationId, now) : Membership.AskToJoin(person.Id, organisationId, now);
        db.Set<Membership>().Add(membership);
        db.Raise(new MembershipAsked(membership.Id, organisationId, person.Id, isClaim));
        if (isClaim)
        {
            await succession.TellOfClaimAsync(db, organisation, person, cancellation);
        }

        foreach (var contact in contacts)
        {
            var link = mail.Link(contact.Language, $"organisationer/{organisation.Slug}/medlemmer");
            mail.Write<EcosystemText>(db, contact.Mailbox, "Mail.MembershipAsked", link, person.Name, organisation.Name)
                .Concerning(person.Id);
        }

        var saved = await turn.SaveAsync(db, cancellation);
        // The unique index is the last word when two pages ask at once.
        return saved.IsDone ? saved : Refusal.Of<EcosystemText>("Membership.AlreadyAsked", organisation.Name);
    }
}
