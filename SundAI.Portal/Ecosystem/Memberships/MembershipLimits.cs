using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Security;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>How often one person may knock on doors, and make new ones: each is a mail to somebody, or waits for an administrator.</summary>
internal sealed class MembershipLimits(IOptionsMonitor<LimitOptions> limits, TimeProvider clock)
{
    /// <summary>Why a person may not ask to join an organisation now: asked too often today, or refused lately; null when they may.</summary>
    public async Task<Refusal?> OfAskingAsync(PortalDbContext db, Guid personId, Organisation organisation, CancellationToken cancellation)
    {
        var again = clock.GetUtcNow().UtcDateTime.AddDays(-limits.CurrentValue.MembershipPauseDays);
        var refusedAt = await db.Set<Membership>()
            .Where(row =>
                row.PersonId == personId
                && row.OrganisationId == organisation.Id
                && row.Status == MembershipStatus.Refused
                && row.DecidedAt > again
            )
            .MaxAsync(row => row.DecidedAt, cancellation);
        if (refusedAt is { } at)
        {
            var then = When.Instant(at.AddDays(limits.CurrentValue.MembershipPauseDays));
            return Refusal.Of<EcosystemText>("Membership.Paused", organisation.Name, then);
        }

        // Those taken back count too; the organisations that somebody registered do not.
        var asked = db.Set<Membership>()
            .Where(row => !(row.Role == MembershipRole.Contact && row.Status == MembershipStatus.Active && row.DecidedAt == null));
        return await TooManyAsync(asked, personId, limits.CurrentValue.MembershipRequestsPerDay, "Membership.TooManyToday", cancellation);
    }

    /// <summary>Why a person may not register another organisation now; null when they may.</summary>
    public Task<Refusal?> OfRegisteringAsync(PortalDbContext db, Guid personId, CancellationToken cancellation) =>
        TooManyAsync(
            db.Set<Membership>().Where(row => row.Role == MembershipRole.Contact),
            personId,
            limits.CurrentValue.OrganisationsPerDay,
            "Organisation.TooManyToday",
            cancellation
        );

    private async Task<Refusal?> TooManyAsync(
        IQueryable<Membership> memberships,
        Guid personId,
        int most,
        string key,
        CancellationToken cancellation
    )
    {
        var yesterday = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        var today = await memberships
            .Where(row => row.PersonId == personId && row.CreatedAt > yesterday)
            .OrderByDescending(row => row.CreatedAt)
            .Select(row => row.CreatedAt)
            .Take(most)
            .ToListAsync(cancellation);
        return today.Count < most ? null : Refusal.Of<EcosystemText>(key, most, When.Instant(today[^1].AddDays(1)));
    }
}
