using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>A note as its page shows it, with the newest that is said to each paragraph. Anyone, once it is public; a draft only for facilitators.</summary>
internal sealed class ReadNote(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private const int EndorsementPage = 60;
    private const int VersionPage = 20;

    public async Task<Result<NoteView>> HandleAsync(Actor actor, ReadNoteInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var note = await db.Set<RecommendationNote>()
            .AsNoTracking()
            .VisibleTo(isFacilitator)
            .FirstOrDefaultAsync(row => row.Slug == input.Slug, cancellation);
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
        var (outline, isOpen) = (
            NoteOutline.Of(paragraphs.Select(row => new FrozenParagraph(row.Id, row.Kind, row.Text))),
            consultation?.IsOpen(clock.GetUtcNow().UtcDateTime) == true && note.Status == NoteStatus.InConsultation
        );
        var text = new NoteView(note, outline)
        {
            LastDay = consultation?.LastDay,
            IsOpen = isOpen,
            ParagraphVersions = paragraphs.ToDictionary(row => row.Id, row => row.Version),
            You = await YouAsync(db, actor, isFacilitator, note.Id, cancellation),
        };
        if (input.OnlyText)
        {
            return text;
        }

        var comments = await SaidRows.Rows(db, SaidRows.NewestComments(db, note.Id)).ToListAsync(cancellation);
        var amendments = await SaidRows.Rows(db, SaidRows.FirstAmendments(db, note.Id)).ToListAsync(cancellation);
        return text with
        {
            Workshop = note.WorkshopId is null
                ? null
                : await db.Set<Workshop>()
                    .Where(row => row.Id == note.WorkshopId && (isFacilitator || row.Status != WorkshopStatus.Draft))
                    .Select(row => new WorkshopRow(row.Slug, row.Title))
                    .FirstOrDefaultAsync(cancellation),
            Themes = (await Tags.OfAsync(db, [note.Id], cancellation))[note.Id].Of(TermKind.Theme),
            Said = await CountsAsync(db, note.Id, cancellation),
            Comments = [.. comments.OrderBy(row => row.At).ThenBy(row => row.Id)],
            Amendments = [.. amendments.OrderBy(row => row.Number)],
            Endorsements = await EndorsementsAsync(db, note.Id, input.Endorsements, cancellation),
            Recommendations = await RecommendationsAsync(db, note.Id, cancellation),
            Versions = await VersionsAsync(db, note.Id, input.Versions, cancellation),
        };
    }

    private static async Task<IReadOnlyDictionary<Guid, SaidCount>> CountsAsync(
        PortalDbContext db,
        Guid noteId,
        CancellationToken cancellation
    )
    {
        var comments = await db.Set<Comment>()
            .Where(row => row.NoteId == noteId)
            .GroupBy(row => row.ParagraphKey)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
        var amendments = await db.Set<Amendment>()
            .Where(row => row.NoteId == noteId)
            .GroupBy(row => row.ParagraphKey)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Pending = group.Count(row => row.Status == AmendmentStatus.Pending),
            })
            .ToDictionaryAsync(row => row.Key, cancellation);
        return comments
            .Keys.Union(amendments.Keys)
            .ToDictionary(
                key => key,
                key =>
                    amendments.TryGetValue(key, out var row)
                        ? new SaidCount(comments.GetValueOrDefault(key), row.Count, row.Pending)
                        : new SaidCount(comments.GetValueOrDefault(key), 0, 0)
            );
    }

    private static Task<Page<OrganisationRow>> EndorsementsAsync(
        PortalDbContext db,
        Guid noteId,
        int page,
        CancellationToken cancellation
    ) =>
        (
            from endorsement in db.Set<Endorsement>()
            join organisation in db.Set<Organisation>() on endorsement.OrganisationId equals organisation.Id
            where endorsement.NoteId == noteId
            orderby endorsement.CreatedAt, endorsement.Id
            select new OrganisationRow(organisation.Id, organisation.Slug, organisation.Name)
        ).ToPageAsync(page, EndorsementPage, cancellation);

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

    private static Task<Page<VersionRow>> VersionsAsync(PortalDbContext db, Guid noteId, int page, CancellationToken cancellation) =>
        db.Set<NoteVersion>()
            .Where(row => row.NoteId == noteId)
            .OrderByDescending(row => row.Number)
            .Select(row => new VersionRow(row.Number, row.Reason, row.AmendmentNumber, row.CreatedAt))
            .ToPageAsync(page, VersionPage, cancellation);

    private static async Task<NoteReader> YouAsync(
        PortalDbContext db,
        Actor actor,
        bool isFacilitator,
        Guid noteId,
        CancellationToken cancellation
    )
    {
        var id = await db.ActingOrganisationAsync(actor, cancellation);
        var us = id is null
            ? null
            : await db.Set<Organisation>()
                .Where(row => row.Id == id)
                .Select(row => new
                {
                    row.Name,
                    HasEndorsed = db.Set<Endorsement>().Any(one => one.NoteId == noteId && one.OrganisationId == row.Id),
                })
                .FirstOrDefaultAsync(cancellation);
        return new NoteReader(actor.IsSignedIn, isFacilitator, us?.Name, us?.HasEndorsed == true);
    }
}

/// <summary>Which note, and which pages of the lists below its text.</summary>
/// <param name="Slug">The note.</param>
/// <param name="Endorsements">The page of those who back it, from 1.</param>
/// <param name="Versions">The page of its versions, from 1.</param>
/// <param name="OnlyText">For pages about one paragraph: the text and what the reader may do; none of the lists, no themes.</param>
public sealed record ReadNoteInput(string Slug, int Endorsements = 1, int Versions = 1, bool OnlyText = false);
