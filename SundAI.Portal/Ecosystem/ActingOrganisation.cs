using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>The organisation a person chose to act for, or their oldest one; only active memberships count.</summary>
internal sealed class ActingOrganisation(IDbContextFactory<PortalDbContext> contexts) : IActingOrganisation
{
    public async Task<Guid?> FindAsync(Guid userId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from person in db.Set<Person>()
            join membership in db.Set<Membership>() on person.Id equals membership.PersonId
            where person.UserId == userId && membership.Status == MembershipStatus.Active
            orderby membership.OrganisationId == person.ActingOrganisationId descending, membership.CreatedAt
            select (Guid?)membership.OrganisationId
        ).FirstOrDefaultAsync(cancellation);
    }
}
