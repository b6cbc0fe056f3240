using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>
/// The coming workshops with meeting times at which the two sides of an accepted introduction could meet, and what is booked. For the two
/// sides alone; nobody else gets anything.
/// </summary>
internal sealed class ListMeetingChances(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<IReadOnlyList<MeetingChance>?> HandleAsync(Actor actor, Guid introductionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var introduction = await db.Set<Introduction>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == introductionId && row.Status == IntroductionStatus.Accepted, cancellation);
        if (
            introduction is null
            || await db.ActingOrganisationAsync(actor, cancellation) is not { } us
            || (introduction.FromOrganisationId != us && introduction.ToOrganisationId != us)
        )
        {
            return null;
        }

        var them = introduction.FromOrganisationId == us ? introduction.ToOrganisationId : introduction.FromOrganisationId;
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<Workshop>()
            .Where(row =>
                row.Status == WorkshopStatus.Published && row.EndsAt > now && db.Set<MeetingSlot>().Any(slot => slot.WorkshopId == row.Id)
            )
            .OrderBy(row => row.StartsAt)
            .Take(5)
            .Select(row => new MeetingChance(
                row.Slug,
                row.Title,
                row.Date,
                db.Set<Registration>().Any(seat => seat.WorkshopId == row.Id && seat.OrganisationId == us),
                db.Set<Registration>().Any(seat => seat.WorkshopId == row.Id && seat.OrganisationId == them),
                db.Set<MeetingSlot>()
                    .Where(slot =>
                        db.Set<Meeting>()
                            .Any(meeting =>
                                meeting.SlotId == slot.Id && meeting.WorkshopId == row.Id && meeting.IntroductionId == introductionId
                            )
                    )
                    .Select(slot => (TimeOnly?)slot.Starts)
                    .FirstOrDefault(),
                db.Set<MeetingSlot>()
                    .Where(slot =>
                        db.Set<Meeting>()
                            .Any(meeting =>
                                meeting.SlotId == slot.Id && meeting.WorkshopId == row.Id && meeting.IntroductionId == introductionId
                            )
                    )
                    .Select(slot => (int?)slot.Table)
                    .FirstOrDefault()
            ))
            .ToListAsync(cancellation);
    }
}

/// <summary>A workshop at which two organisations could meet.</summary>
/// <param name="Slug">Its address below <c>workshops/</c>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Date">Its day.</param>
/// <param name="WeCome">Whether the reader's organisation is registered.</param>
/// <param name="TheyCome">Whether the other one is.</param>
/// <param name="Starts">When they meet, if that is booked.</param>
/// <param name="Table">Where they meet, if that is booked.</param>
public sealed record MeetingChance(string Slug, string Title, DateOnly Date, bool WeCome, bool TheyCome, TimeOnly? Starts, int? Table);
