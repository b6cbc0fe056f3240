using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>Features write and take back activities here, in the same save as the thing itself.</summary>
public static class Activities
{
    /// <summary>Adds an activity to what the context will save, or brings the one of this thing up to date.</summary>
    public static async Task PutAsync(PortalDbContext db, ActivityFacts facts, CancellationToken cancellation)
    {
        var activity = await db.Set<Activity>().FirstOrDefaultAsync(row => row.EntityId == facts.EntityId, cancellation);
        if (activity is null)
        {
            activity = new Activity(facts.EntityId);
            db.Set<Activity>().Add(activity);
        }

        activity.Become(facts);
        var present = await db.Set<ActivityParticipant>().Where(row => row.ActivityId == activity.Id).ToListAsync(cancellation);
        db.Set<ActivityParticipant>().RemoveRange(present.Where(row => !facts.Participants.Contains(row.OrganisationId)));
        db.Set<ActivityParticipant>()
            .AddRange(
                facts
                    .Participants.Distinct()
                    .Except(present.Select(row => row.OrganisationId))
                    .Select(id => new ActivityParticipant { ActivityId = activity.Id, OrganisationId = id })
            );
        await Tags.SetAsync(db, activity.Id, TermKind.Theme, facts.Themes, cancellation);
        db.Raise(new ActivityChanged(facts.EntityId));
    }

    /// <summary>Takes the activity of a thing back.</summary>
    public static async Task RemoveAsync(PortalDbContext db, Guid entityId, CancellationToken cancellation)
    {
        if (await db.Set<Activity>().FirstOrDefaultAsync(row => row.EntityId == entityId, cancellation) is { } activity)
        {
            await Tags.ClearAsync(db, activity.Id, cancellation);
            db.Set<Activity>().Remove(activity);
            db.Raise(new ActivityChanged(entityId));
        }
    }
}
