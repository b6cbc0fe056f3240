using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Workshops.Meetings;

namespace SundAI.Portal.Workshops;

/// <summary>
/// A person's registrations, contributions and booked meetings. Erased, registrations and agreements go, as if the person had said that
/// they do not come; contributions stay as part of what the room said, by a former member.
/// </summary>
internal sealed class WorkshopsPersonalData(MeetingRelease release, TimeProvider clock) : IPersonalData
{
    public string Part => "workshops";

    public int Floor => 5;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var me = db.Set<Person>().Where(row => row.UserId == userId).Select(row => row.Id);
        var registrations = await (
            from row in db.Set<Registration>()
            join workshop in db.Set<Workshop>() on row.WorkshopId equals workshop.Id
            where me.Contains(row.PersonId)
            orderby row.At
            select new
            {
                workshop.Title,
                workshop.Date,
                row.OrganisationId,
                row.At,
            }
        ).ToListAsync(cancellation);
        var contributions = await db.Set<Contribution>()
            .Where(row => row.PersonId != null && me.Contains(row.PersonId.Value))
            .OrderBy(row => row.At)
            .Select(row => new
            {
                row.WorkshopId,
                row.Kind,
                row.Text,
                row.At,
            })
            .ToListAsync(cancellation);
        var agreements = await db.Set<ContributionSupport>()
            .Where(row => me.Contains(row.PersonId))
            .Select(row => row.ContributionId)
            .ToListAsync(cancellation);
        var meetings = await db.Set<Meeting>()
            .Where(row => row.BookedById != null && me.Contains(row.BookedById.Value))
            .Select(row => new { row.WorkshopId, row.BookedAt })
            .ToListAsync(cancellation);
        return registrations.Count + contributions.Count + agreements.Count + meetings.Count == 0
            ? null
            : new
            {
                registrations,
                contributions,
                agreements,
                meetings,
            };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var me = db.Set<Person>().Where(row => row.UserId == userId).Select(row => row.Id);
        await LeaveAsync(db, me, cancellation);
        await RecountAsync(db, me, cancellation);
        db.Set<ContributionSupport>()
            .RemoveRange(await db.Set<ContributionSupport>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation));
        var contributions = db.Set<Contribution>().Where(row => row.PersonId != null && me.Contains(row.PersonId.Value));
        foreach (var contribution in await contributions.ToListAsync(cancellation))
        {
            contribution.Forget();
        }

        var meetings = db.Set<Meeting>().Where(row => row.BookedById != null && me.Contains(row.BookedById.Value));
        foreach (var meeting in await meetings.ToListAsync(cancellation))
        {
            meeting.BookedById = null;
        }
    }

    private async Task LeaveAsync(PortalDbContext db, IQueryable<Guid> me, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var registrations = await db.Set<Registration>()
            .Where(row => me.Contains(row.PersonId))
            .OrderBy(row => row.WorkshopId)
            .ToListAsync(cancellation);
        foreach (var registration in registrations)
        {
            var workshop = await db.Set<Workshop>().FirstAsync(row => row.Id == registration.WorkshopId, cancellation);
            if (now < workshop.EndsAt)
            {
                await WorkshopTurn.WaitAsync(db, workshop.Id, cancellation);
                await release.ReleaseAsync(db, workshop, registration, cancellation);
            }

            db.Set<Registration>().Remove(registration);
        }
    }

    private static Task RecountAsync(PortalDbContext db, IQueryable<Guid> me, CancellationToken cancellation) =>
        db.Set<Contribution>()
            .Where(row => db.Set<ContributionSupport>().Any(one => one.ContributionId == row.Id && me.Contains(one.PersonId)))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(
                        row => row.SupportCount,
                        row => db.Set<ContributionSupport>().Count(one => one.ContributionId == row.Id && !me.Contains(one.PersonId))
                    ),
                cancellation
            );
}
