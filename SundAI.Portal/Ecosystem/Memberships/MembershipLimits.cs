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
    /// <summary>Days until whoever was refused or taken out may ask again.</summary>
    public int PauseDays => limits.CurrentValue.MembershipPauseDays;

    /// <summary>Who was refused or taken out after this may not ask again yet; a contact or an administrator may let them in after all.</summary>
    public DateTime PausedSince => clock.GetUtcNow().UtcDateTime.AddDays(-PauseDays);

    /// <summary>Why a person may not ask to join an organisation now: asked too often today, refused or taken out lately; null when they may.</summary>
    public async Task<Refusal?> OfAskingAsync(PortalDbContext db, Guid personId, Organisation organisation, CancellationToken cancellation)
    {
        var since = PausedSince;
        var last = await db.Set<Membership>()
            .Where(row =>
                row.PersonId == personId
                && row.OrganisationId == organisation.Id
                && (row.Status == MembershipStatus.Refused || row.Status == MembershipStatus.TakenOut)
                && row.DecidedAt > since
            )
            .OrderByDescending(row => row.DecidedAt)
            .Select(row => new
            {
                row.Status,
                row.Role,
                row.DecidedAt,
            })
            .FirstOrDefaultAsync(cancellation);
        if (last is not null)
        {
            var hasContact = await db.HasContactAsync(organisation.Id, cancellation);
            var key =
                last.Status == MembershipStatus.TakenOut ? (hasContact ? "Membership.PausedOut" : "Membership.PausedOutAlone")
                : last.Role == MembershipRole.Contact ? "Membership.PausedClaim"
                : hasContact ? "Membership.Paused"
                : "Membership.PausedAlone";
            return Refusal.Of<EcosystemText>(key, organisation.Name, When.Instant(last.DecidedAt!.Value.AddDays(PauseDays)));
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
