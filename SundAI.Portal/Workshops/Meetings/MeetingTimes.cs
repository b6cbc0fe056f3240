using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Workshops.Meetings;

/// <summary>Whom an organisation can meet at a workshop, and when: found in the database, never more than a page.</summary>
internal static class MeetingTimes
{
    private const int NamesShown = 10;

    /// <summary>One row a time: the first free table, where the organisation has no other meeting and the time is not past.</summary>
    public static async Task<IReadOnlyList<SlotRow>> FreeAsync(
        PortalDbContext db,
        Workshop workshop,
        Guid us,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var wall = CopenhagenTime.ToLocal(now);
        var today = DateOnly.FromDateTime(wall);
        if (today > workshop.Date)
        {
            return [];
        }

        var free = db.Set<MeetingSlot>()
            .Where(slot => slot.WorkshopId == workshop.Id && !db.Set<Meeting>().Any(meeting => meeting.SlotId == slot.Id));
        var times = free.Where(slot =>
            !free.Any(other => other.Starts == slot.Starts && other.Table < slot.Table)
            && !db.Set<MeetingParty>()
                .Any(party => party.WorkshopId == workshop.Id && party.OrganisationId == us && party.Starts == slot.Starts)
        );
        if (today == workshop.Date)
        {
            var time = TimeOnly.FromDateTime(wall);
            times = times.Where(slot => slot.Starts > time);
        }

        return await times
            .OrderBy(slot => slot.Starts)
            .Select(slot => new SlotRow(slot.Id, slot.Starts, slot.Ends, slot.Table, null, Array.Empty<PartyRow>()))
            .ToListAsync(cancellation);
    }

    public static async Task<MeetingSide> SideAsync(
        PortalDbContext db,
        Guid workshopId,
        Guid us,
        ReadMeetingsInput input,
        CancellationToken cancellation
    )
    {
        var coming = db.Set<Registration>().Where(row => row.WorkshopId == workshopId && row.OrganisationId != null);
        var accepted = db.Set<Introduction>()
            .Where(row => row.Status == IntroductionStatus.Accepted && (row.FromOrganisationId == us || row.ToOrganisationId == us));
        var bookable =
            from introduction in accepted
            from organisation in db.Set<Organisation>()
            where
                (introduction.FromOrganisationId == organisation.Id || introduction.ToOrganisationId == organisation.Id)
                && organisation.Id != us
                && coming.Any(row => row.OrganisationId == organisation.Id)
                && !db.Set<Meeting>().Any(row => row.WorkshopId == workshopId && row.IntroductionId == introduction.Id)
            orderby introduction.Id == input.Wanted descending, organisation.Name, introduction.Id
            select new PartnerRow(introduction.Id, organisation.Name, introduction.AskedAt);
        var notComing = db.Set<Organisation>()
            .Where(row =>
                row.Id != us
                && accepted.Any(introduction => introduction.FromOrganisationId == row.Id || introduction.ToOrganisationId == row.Id)
                && !coming.Any(registration => registration.OrganisationId == row.Id)
            )
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Id)
            .Select(row => row.Name);
        var side = await db.Set<Organisation>()
            .Where(row => row.Id == us)
            .Select(row => new { IsRegistered = coming.Any(seat => seat.OrganisationId == row.Id), HasPartners = accepted.Any() })
            .FirstAsync(cancellation);
        return new MeetingSide(
            side.IsRegistered,
            side.HasPartners,
            await bookable.ToPageAsync(input.PartnersPage, ReadMeetings.PartnersSize, cancellation),
            await notComing.ToPageAsync(1, NamesShown, cancellation)
        );
    }
}
