using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>What is said to a note, as rows of its pages.</summary>
internal static class SaidRows
{
    /// <summary>How many of each kind the note's own page shows of a paragraph; the rest stand on the paragraph's page.</summary>
    public const int Newest = 3;

    /// <summary>The newest few comments of each paragraph, picked by the database in one query.</summary>
    public static IQueryable<Comment> NewestComments(PortalDbContext db, Guid noteId) =>
        from paragraph in db.Set<NoteParagraph>()
        where paragraph.NoteId == noteId
        from comment in db.Set<Comment>()
            .Where(row => row.ParagraphKey == paragraph.Id)
            .OrderByDescending(row => row.CreatedAt)
            .ThenByDescending(row => row.Id)
            .Take(Newest)
        select comment;

    /// <summary>The few amendments of each paragraph that matter most: those to decide first, then the newest.</summary>
    public static IQueryable<Amendment> FirstAmendments(PortalDbContext db, Guid noteId) =>
        from paragraph in db.Set<NoteParagraph>()
        where paragraph.NoteId == noteId
        from amendment in db.Set<Amendment>()
            .Where(row => row.ParagraphKey == paragraph.Id)
            .OrderBy(row => row.Status == AmendmentStatus.Pending ? 0 : 1)
            .ThenByDescending(row => row.Number)
            .Take(Newest)
        select amendment;

    /// <summary>Comments as they are shown, in the order they have.</summary>
    public static IQueryable<CommentRow> Rows(PortalDbContext db, IQueryable<Comment> comments) =>
        from comment in comments
        select new CommentRow(
            comment.Id,
            comment.ParagraphKey,
            comment.VersionNumber,
            db.Set<Person>().Where(row => row.Id == comment.PersonId).Select(row => row.Name).FirstOrDefault(),
            db.Set<Organisation>().Where(row => row.Id == comment.OrganisationId).Select(row => row.Name).FirstOrDefault(),
            comment.RemovedAt == null ? comment.Text : "",
            comment.CreatedAt,
            comment.RemovedAt != null
        );

    /// <summary>Amendments as they are shown, in the order they have.</summary>
    public static IQueryable<AmendmentRow> Rows(PortalDbContext db, IQueryable<Amendment> amendments) =>
        from amendment in amendments
        select new AmendmentRow(
            amendment.Id,
            amendment.Number,
            amendment.ParagraphKey,
            db.Set<Person>().Where(row => row.Id == amendment.PersonId).Select(row => row.Name).FirstOrDefault(),
            db.Set<Organisation>().Where(row => row.Id == amendment.OrganisationId).Select(row => row.Name).FirstOrDefault(),
            amendment.Original,
            amendment.RemovedAt == null ? amendment.Proposed : "",
            amendment.RemovedAt == null ? amendment.Reason : "",
            amendment.Status,
            amendment.Answer,
            amendment.MadeVersion,
            amendment.CreatedAt,
            amendment.RemovedAt != null
        );
}
