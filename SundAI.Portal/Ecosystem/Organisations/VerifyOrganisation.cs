using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>An administrator confirms that an organisation is who it says it is, or takes that back.</summary>
internal sealed class VerifyOrganisation(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, VerifyOrganisationInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var organisation = await db.Set<Organisation>().FirstOrDefaultAsync(row => row.Id == input.OrganisationId, cancellation);
        if (organisation is null)
        {
            return Refusal.NotFound;
        }

        if (input.IsVerified)
        {
            organisation.Verify(clock.GetUtcNow().UtcDateTime);
            db.Raise(new OrganisationVerified(organisation.Id));
        }
        else
        {
            organisation.Unverify();
        }

        return await db.SaveAsync(cancellation);
    }
}

/// <summary>Which organisation, and whether it is confirmed.</summary>
public sealed record VerifyOrganisationInput(Guid OrganisationId, bool IsVerified);

/// <summary>The organisations that wait to be confirmed: those somebody speaks for. For administrators.</summary>
internal sealed class ListUnverified(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<Page<UnverifiedOrganisation>>> HandleAsync(Actor actor, int page, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var spokenFor = db.Set<Membership>().Where(row => row.Status == MembershipStatus.Active).Select(row => row.OrganisationId);
        return await db.Set<Organisation>()
            .AsNoTracking()
            .Where(row => row.VerifiedAt == null && spokenFor.Contains(row.Id))
            .OrderBy(row => row.CreatedAt)
            .ThenBy(row => row.Id)
            .Select(row => new UnverifiedOrganisation(
                row.Id,
                row.Name,
                row.Slug,
                row.TypeSlug,
                row.City,
                row.Cvr,
                row.Website,
                row.CreatedAt
            ))
            .ToPageAsync(page, 20, cancellation);
    }
}

/// <summary>What an administrator looks at before confirming.</summary>
public sealed record UnverifiedOrganisation(
    Guid Id,
    string Name,
    string Slug,
    string TypeSlug,
    string? City,
    string? Cvr,
    string? Website,
    DateTime CreatedAt
);
