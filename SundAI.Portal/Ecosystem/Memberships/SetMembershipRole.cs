using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>A contact hands over: makes a member contact, or a contact member. One contact must remain.</summary>
internal sealed class SetMembershipRole(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, SetMembershipRoleInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ofWhom = db.Set<Membership>().Where(row => row.Id == input.MembershipId).Select(row => row.OrganisationId);
        await using var turn = await db.TurnOfOrganisationAsync(await ofWhom.FirstOrDefaultAsync(cancellation), cancellation);
        var membership = await db.Set<Membership>().FirstOrDefaultAsync(row => row.Id == input.MembershipId, cancellation);
        if (
            membership is not { Status: MembershipStatus.Active }
            || !await db.IsContactOfAsync(actor, membership.OrganisationId, cancellation)
        )
        {
            return Refusal.NotFound;
        }

        var otherContacts = await db.Set<Membership>()
            .CountAsync(
                row =>
                    row.OrganisationId == membership.OrganisationId
                    && row.Id != membership.Id
                    && row.Status == MembershipStatus.Active
                    && row.Role == MembershipRole.Contact,
                cancellation
            );
        if (input.Role == MembershipRole.Member && otherContacts == 0)
        {
            return Refusal.Of<EcosystemText>("Membership.OneContactMustRemain");
        }

        membership.Become(input.Role);
        return await turn.SaveAsync(db, cancellation);
    }
}

/// <summary>Which membership, and what it becomes.</summary>
public sealed record SetMembershipRoleInput(Guid MembershipId, MembershipRole Role);
