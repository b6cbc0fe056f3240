using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>A note as its page shows it, with everything said to it. Anyone, once it is public; a draft only for facilitators.</summary>
internal sealed class ReadNote(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<NoteView>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var note = await db.Set<RecommendationNote>()
            .AsNoTracking()
            .VisibleTo(isFacilitator)
            .FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        var paragraphs = await db.Set<NoteParagraph>()
            .AsNoTracking()
            .Where(row => row.NoteId == note.Id)
            .OrderBy(row => row.Order)
            .ToListAsync(cancellation);
        var consultation = await db.Set<Consultation>()
            .AsNoTracking()
            .Where(row => row.NoteId == note.Id)
            .OrderByDescending(row => row.OpenedAt)
            .FirstOrDefaultAsync(cancellation);
        var endorsements = await EndorsementsAsync(db, note.Id, cancellation);
        var (outline, isOpen) = (
            NoteOutline.Of(paragraphs.Select(row => new FrozenParagraph(row.Id, row.Kind, row.Text))),
            consultation?.IsOpen(clock.GetUtcNow().UtcDateTime) == true && note.Status == NoteStatus.InConsultation
        );
        return new NoteView(note, outline)
        {
            Workshop = note.WorkshopId is null
                ? null
                : await db.Set<Workshop>()
                    .Where(row => row.Id == note.WorkshopId && (isFacilitator || row.Status != WorkshopStatus.Draft))
                    .Select(row => new WorkshopRow(row.Slug, row.Title))
                    .FirstOrDefaultAsync(cancellation),
            LastDay = consultation?.LastDay,
            IsOpen = isOpen,
            Themes = (await Tags.OfAsync(db, [note.Id], cancellation))[note.Id].Of(TermKind.Theme),
            ParagraphVersions = paragraphs.ToDictionary(row => row.Id, row => row.Version),
            Comments = await CommentsAsync(db, note.Id, cancellation),
            Amendments = await AmendmentsAsync(db, note.Id, cancellation),
            Endorsements = endorsements,
            Recommendations = await RecommendationsAsync(db, note.Id, cancellation),
            Versions = await VersionsAsync(db, note.Id, cancellation),
            You = await YouAsync(db, actor, isFacilitator, endorsements, cancellation),
        };
    }

    private static Task<List<CommentRow>> CommentsAsync(PortalDbContext db, Guid noteId, CancellationToken cancellation) =>
        (
            from comment in db.Set<Comment>()
            where comment.NoteId == noteId
            orderby comment.CreatedAt, comment.Id
            select new CommentRow(
                comment.Id,
                comment.ParagraphKey,
                comment.VersionNumber,
                db.Set<Person>().Where(row => row.Id == comment.PersonId).Select(row => row.Name).FirstOrDefault(),
                db.Set<Organisation>().Where(row => row.Id == comment.OrganisationId).Select(row => row.Name).FirstOrDefault(),
                comment.RemovedAt == null ? comment.Text : "",
                comment.CreatedAt,
                comment.RemovedAt != null
            )
        )
            .AsNoTracking()
            .ToListAsync(cancellation);

    private static Task<List<AmendmentRow>> AmendmentsAsync(PortalDbContext db, Guid noteId, CancellationToken cancellation) =>
        (
            from amendment in db.Set<Amendment>()
            where amendment.NoteId == noteId
            orderby amendment.Number
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
            )
        )
            .AsNoTracking()
            .ToListAsync(cancellation);

    private static Task<List<OrganisationRow>> EndorsementsAsync(PortalDbContext db, Guid noteId, CancellationToken cancellation) =>
        (
            from endorsement in db.Set<Endorsement>()
            join organisation in db.Set<Organisation>() on endorsement.OrganisationId equals organisation.Id
            where endorsement.NoteId == noteId
            orderby endorsement.CreatedAt
            select new OrganisationRow(organisation.Id, organisation.Slug, organisation.Name)
        )
            .AsNoTracking()
            .ToListAsync(cancellation);

    private static Task<List<NoteRecommendationRow>> RecommendationsAsync(
        PortalDbContext db,
        Guid noteId,
        CancellationToken cancellation
    ) =>
        (
            from row in db.Set<Recommendation>()
            where row.NoteId == noteId
            orderby row.Number
            select new NoteRecommendationRow(
                row.ParagraphKey,
                row.Number,
                row.Text,
                row.Status,
                row.DueOn,
                db.Set<Organisation>().Where(owner => owner.Id == row.OwnerId).Select(owner => owner.Name).FirstOrDefault()
            )
        )
            .AsNoTracking()
            .ToListAsync(cancellation);

    private static Task<List<VersionRow>> VersionsAsync(PortalDbContext db, Guid noteId, CancellationToken cancellation) =>
        db.Set<NoteVersion>()
            .Where(row => row.NoteId == noteId)
            .OrderByDescending(row => row.Number)
            .Select(row => new VersionRow(row.Number, row.Reason, row.AmendmentNumber, row.CreatedAt))
            .ToListAsync(cancellation);

    private static async Task<NoteReader> YouAsync(
        PortalDbContext db,
        Actor actor,
        bool isFacilitator,
        List<OrganisationRow> endorsements,
        CancellationToken cancellation
    )
    {
        var id = await db.ActingOrganisationAsync(actor, cancellation);
        var name = id is null
            ? null
            : await db.Set<Organisation>().Where(row => row.Id == id).Select(row => row.Name).FirstOrDefaultAsync(cancellation);
        return new NoteReader(actor.IsSignedIn, isFacilitator, name, endorsements.Exists(row => row.Id == id));
    }
}
