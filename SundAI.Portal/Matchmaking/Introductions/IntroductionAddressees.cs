using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whom mails about an introduction go to: never more of a side than <c>Limits:IntroductionAddressees</c>; the others are told by bell.</summary>
internal sealed class IntroductionAddressees(IOptionsMonitor<LimitOptions> limits)
{
    /// <summary>
    /// Whom of a side it concerns: who asked, who answered, or whom the answer was left to; where they do not speak for it any more its
    /// contacts, and where there is none those who do, the longest there first. A colleague who was asked too comes beside those who were
    /// asked first.
    /// </summary>
    public async Task<List<Recipient>> OfSideAsync(PortalDbContext db, Introduction introduction, Guid side, CancellationToken cancellation)
    {
        if (side == introduction.FromOrganisationId)
        {
            return await OrContactsAsync(db, introduction.FromPersonId, side, cancellation);
        }

        if (introduction.ToPersonId is not null || introduction.ColleagueAskedAt is null)
        {
            return await OrContactsAsync(db, introduction.ToPersonId ?? introduction.HandlerId, side, cancellation);
        }

        // Whom it was left to before stands in what was said last: who asked the question, or whom it was passed on to.
        var first = await db.Set<IntroductionMessage>()
            .Where(row => row.IntroductionId == introduction.Id && row.Side == IntroductionSide.Asked && row.Kind != MessageKind.Message)
            .OrderByDescending(row => row.At)
            .Select(row => row.ColleagueId ?? row.PersonId)
            .FirstOrDefaultAsync(cancellation);
        var found = await OrContactsAsync(db, first, side, cancellation);
        var colleagues = await SpeakerAsync(db, introduction.HandlerId, side, cancellation);
        return [.. found, .. colleagues.Where(colleague => !found.Exists(one => one.PersonId == colleague.PersonId))];
    }

    private static Task<List<Recipient>> SpeakerAsync(PortalDbContext db, Guid? one, Guid side, CancellationToken cancellation) =>
        db.RecipientsAsync(
            person =>
                person.Id == one
                && db.Set<Membership>()
                    .Any(row => row.PersonId == person.Id && row.OrganisationId == side && row.Status == MembershipStatus.Active),
            cancellation
        );

    private async Task<List<Recipient>> OrContactsAsync(PortalDbContext db, Guid? one, Guid side, CancellationToken cancellation)
    {
        var most = limits.CurrentValue.IntroductionAddressees;
        var found = await SpeakerAsync(db, one, side, cancellation);
        if (found.Count == 0)
        {
            found = await db.RecipientsAsync(side, contactsOnly: true, cancellation, most);
        }

        return found.Count > 0 ? found : await db.RecipientsAsync(side, contactsOnly: false, cancellation, most);
    }
}
