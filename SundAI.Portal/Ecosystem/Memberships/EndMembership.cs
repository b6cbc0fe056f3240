using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// Takes somebody out who no longer speaks for an organisation: a contact of it does, or an administrator. The person is told. A contact
/// leaves by the same rule as anybody; when an administrator takes out the last one, the oldest member follows, or it can be claimed.
/// Who was taken out waits before asking again; a contact or an administrator may let them in before.
/// </summary>
internal sealed class EndMembership(
    IDbContextFactory<PortalDbContext> contexts,
    MailWriter mail,
    ContactSuccession succession,
    MembershipLimits limits,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(Actor actor, Guid membershipId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ofWhom = db.Set<Membership>().Where(row => row.Id == membershipId).Select(row => row.OrganisationId);
        await using var turn = await db.TurnOfOrganisationAsync(await ofWhom.FirstOrDefaultAsync(cancellation), cancellation);
        var membership = await db.Set<Membership>().FirstOrDefaultAsync(row => row.Id == membershipId, cancellation);
        if (membership is null || !await MayEndAsync(db, actor, membership.OrganisationId, cancellation))
        {
            return Refusal.NotFound;
        }

        if (membership.Status != MembershipStatus.Active)
        {
            return Refusal.Of<EcosystemText>("Membership.AlreadyEnded");
        }

        var organisation = await db.Set<Organisation>()
            .AsNoTracking()
            .SingleAsync(row => row.Id == membership.OrganisationId, cancellation);
        var person = await db.Set<Person>().SingleAsync(row => row.Id == membership.PersonId, cancellation);
        var others = await db.Set<Membership>()
            .Where(row => row.OrganisationId == organisation.Id && row.Status == MembershipStatus.Active && row.Id != membership.Id)
            .Select(row => row.Role)
            .ToListAsync(cancellation);
        var isLast = others.Count == 0;
        var isLastContact = membership.Role == MembershipRole.Contact && !others.Contains(MembershipRole.Contact);
        if (isLastContact && !isLast && person.UserId == actor.UserId)
        {
            return Refusal.Of<EcosystemText>("Membership.HandOverFirst");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        _ = person.UserId == actor.UserId ? membership.End(now) : membership.TakeOut(now);
        if (person.ActingOrganisationId == organisation.Id)
        {
            person.ActFor(null);
        }

        if (isLastContact)
        {
            await succession.FollowAsync(db, organisation.Id, cancellation);
        }

        if (await db.RecipientAsync(person.Id, cancellation) is { } told)
        {
            mail.Write<EcosystemText>(
                db,
                told.Mailbox,
                // Whoever else is there is the contact, or becomes it.
                isLast ? "Mail.MembershipEndedAlone" : "Mail.MembershipEnded",
                mail.Link(told.Language, $"organisationer/{organisation.Slug}"),
                organisation.Name,
                limits.PauseDays
            );
        }

        db.Raise(new MembershipEnded(membership.Id, organisation.Id, person.Id));
        return await turn.SaveAsync(db, cancellation);
    }

    private static async Task<bool> MayEndAsync(PortalDbContext db, Actor actor, Guid organisationId, CancellationToken cancellation) =>
        await db.IsContactOfAsync(actor, organisationId, cancellation) || await db.IsAdministratorAsync(actor, cancellation);
}
