using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>The notes whose amendments wait for a facilitator, those that wait longest first. Facilitators; nothing for the rest.</summary>
internal sealed class ListWaitingAmendments(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Notes a page.</summary>
    public const int PageSize = 10;

    public async Task<Page<WaitingAmendments>> HandleAsync(Actor actor, int page, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return new Page<WaitingAmendments>([], 1, PageSize, 0);
        }

        return await (
            from note in db.Set<RecommendationNote>()
            join amendment in db.Set<Amendment>() on note.Id equals amendment.NoteId
            where note.Status == NoteStatus.InConsultation && amendment.Status == AmendmentStatus.Pending
            group amendment by new { note.Slug, note.Title } into g
            orderby g.Min(row => row.CreatedAt), g.Key.Slug
            select new WaitingAmendments(g.Key.Slug, g.Key.Title, g.Count(), g.Min(row => row.CreatedAt))
        ).ToPageAsync(page, PageSize, cancellation);
    }
}

/// <summary>A note with amendments to decide.</summary>
/// <param name="Slug">The note's address below <c>anbefalinger/</c>.</param>
/// <param name="Title">The note.</param>
/// <param name="Count">How many wait.</param>
/// <param name="Since">When the oldest was proposed.</param>
public sealed record WaitingAmendments(string Slug, string Title, int Count, DateTime Since);
