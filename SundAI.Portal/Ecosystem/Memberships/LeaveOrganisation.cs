using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// A person stops speaking for an organisation, or takes a request back. The last contact must hand over while others are there; alone,
/// the organisation is left without a contact and can be claimed; requests that waited are claims from then on.
/// </summary>
internal sealed class LeaveOrganisation(IDbContextFactory<PortalDbContext> contexts, ContactSuccession succession, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, Guid organisationId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var turn = await db.TurnOfOrganisationAsync(organisationId, cancellation);
        var person = await db.PersonOfAsync(actor, cancellation);
        var memberships = await db.Set<Membership>()
            .Where(row =>
                row.OrganisationId == organisationId && (row.Status == MembershipStatus.Active || row.Status == MembershipStatus.Asked)
            )
            .ToListAsync(cancellation);
        var own = memberships.FirstOrDefault(row => row.PersonId == person?.Id);
        if (person is null || own is null)
        {
            return Refusal.NotFound;
        }

        var others = memberships.Where(row => row.Status == MembershipStatus.Active && row.PersonId != person.Id).ToList();
        var isLastContact =
            own is { Status: MembershipStatus.Active, Role: MembershipRole.Contact }
            && others.All(row => row.Role != MembershipRole.Contact);
        if (isLastContact && others.Count > 0)
        {
            return Refusal.Of<EcosystemText>("Membership.HandOverFirst");
        }

        own.End(clock.GetUtcNow().UtcDateTime);
        if (person.ActingOrganisationId == organisationId)
        {
            person.ActFor(null);
        }

        if (isLastContact)
        {
            await succession.FollowAsync(db, organisationId, cancellation);
        }

        return await turn.SaveAsync(db, cancellation);
    }
}
