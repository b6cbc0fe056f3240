using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations;

/// <summary>
/// What a person said in consultations and reported on recommendations. Erased, the public record stays whole: the texts stay, their
/// author becomes a former member.
/// </summary>
internal sealed class RecommendationsPersonalData : IPersonalData
{
    public string Part => "recommendations";

    public int Floor => 6;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var me = db.Set<Person>().Where(row => row.UserId == userId).Select(row => (Guid?)row.Id);
        var comments = await db.Set<Comment>()
            .Where(row => me.Contains(row.PersonId))
            .OrderBy(row => row.CreatedAt)
            .Select(row => new
            {
                row.NoteId,
                row.VersionNumber,
                row.Text,
                row.CreatedAt,
            })
            .ToListAsync(cancellation);
        var amendments = await db.Set<Amendment>()
            .Where(row => me.Contains(row.PersonId))
            .OrderBy(row => row.CreatedAt)
            .Select(row => new
            {
                row.NoteId,
                row.Number,
                row.Proposed,
                row.Reason,
                row.Status,
                row.Answer,
                row.CreatedAt,
            })
            .ToListAsync(cancellation);
        var endorsements = await db.Set<Endorsement>()
            .Where(row => me.Contains(row.PersonId))
            .Select(row => new
            {
                row.NoteId,
                row.OrganisationId,
                row.CreatedAt,
            })
            .ToListAsync(cancellation);
        var reports = await db.Set<RecommendationChange>()
            .Where(row => me.Contains(row.PersonId))
            .OrderBy(row => row.At)
            .Select(row => new
            {
                row.RecommendationId,
                row.Kind,
                row.Status,
                row.News,
                row.At,
            })
            .ToListAsync(cancellation);
        var actions = await (
            from change in db.Set<FollowUpChange>()
            join action in db.Set<FollowUp>() on change.FollowUpId equals action.Id
            where me.Contains(change.PersonId)
            orderby change.At
            select new
            {
                action.RecommendationId,
                action.Text,
                change.Status,
                change.At,
            }
        ).ToListAsync(cancellation);
        return comments.Count + amendments.Count + endorsements.Count + reports.Count + actions.Count == 0
            ? null
            : new
            {
                comments,
                amendments,
                endorsements,
                reports,
                actions,
            };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var me = db.Set<Person>().Where(row => row.UserId == userId).Select(row => (Guid?)row.Id);
        foreach (var comment in await db.Set<Comment>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation))
        {
            comment.Forget();
        }

        foreach (var amendment in await db.Set<Amendment>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation))
        {
            amendment.Forget();
        }

        foreach (var endorsement in await db.Set<Endorsement>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation))
        {
            endorsement.PersonId = null;
        }

        foreach (var change in await db.Set<RecommendationChange>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation))
        {
            change.PersonId = null;
        }

        foreach (var change in await db.Set<FollowUpChange>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation))
        {
            change.PersonId = null;
        }
    }
}
