using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// Lets somebody in, or does not: a contact of the organisation, or an administrator, who alone decides claims. The person is told
/// by mail. Both may let in after all who was refused or taken out lately; where nobody is contact, whoever is let in is.
/// </summary>
internal sealed class DecideMembership(
    IDbContextFactory<PortalDbContext> contexts,
    MailWriter mail,
    MembershipLimits limits,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(Actor actor, DecideMembershipInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ofWhom = db.Set<Membership>().Where(row => row.Id == input.MembershipId).Select(row => row.OrganisationId);
        // The last contact may be about to go.
        await using var turn = await db.TurnOfOrganisationAsync(await ofWhom.FirstOrDefaultAsync(cancellation), cancellation);
        var membership = await db.Set<Membership>().FirstOrDefaultAsync(row => row.Id == input.MembershipId, cancellation);
        if (membership is null || !await MayDecideAsync(db, actor, membership, cancellation))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var isDecided = input switch
        {
            { IsAfterAll: true } => membership.DecidedAt > limits.PausedSince && membership.LetBackIn(now),
            { IsApproved: true } => membership.Approve(now),
            _ => membership.Refuse(now),
        };
        if (!isDecided)
        {
            return Refusal.Of<EcosystemText>("Membership.AlreadyDecided");
        }

        if (input.IsAfterAll && !await db.HasContactAsync(membership.OrganisationId, cancellation))
        {
            membership.Become(MembershipRole.Contact);
        }

        var organisation = await db.Set<Organisation>()
            .AsNoTracking()
            .SingleAsync(row => row.Id == membership.OrganisationId, cancellation);
        if (await db.RecipientAsync(membership.PersonId, cancellation) is { } person)
        {
            var link = mail.Link(person.Language, $"organisationer/{organisation.Slug}");
            var key = input.IsApproved ? "Mail.MembershipApproved" : "Mail.MembershipRefused";
            mail.Write<EcosystemText>(db, person.Mailbox, key, link, organisation.Name, limits.PauseDays);
        }

        db.Raise(new MembershipDecided(membership.Id, organisation.Id, membership.PersonId, input.IsApproved));
        return await turn.SaveAsync(db, cancellation);
    }

    private static async Task<bool> MayDecideAsync(
        PortalDbContext db,
        Actor actor,
        Membership membership,
        CancellationToken cancellation
    ) =>
        (membership.Role == MembershipRole.Member && await db.IsContactOfAsync(actor, membership.OrganisationId, cancellation))
        || await db.IsAdministratorAsync(actor, cancellation);
}

/// <summary>Which request, and the answer.</summary>
public sealed record DecideMembershipInput(Guid MembershipId, bool IsApproved)
{
    /// <summary>Lets in who was refused or taken out, while they may not ask again themselves.</summary>
    public bool IsAfterAll { get; private init; }

    /// <summary>The answer that lets in after all.</summary>
    public static DecideMembershipInput AfterAll(Guid membershipId) => new(membershipId, true) { IsAfterAll = true };
}
