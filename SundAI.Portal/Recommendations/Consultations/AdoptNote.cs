using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>
/// Adopts a note: freezes its last version and makes its numbered recommendations. Not before the consultation's last day has passed, and
/// not while an amendment waits. A facilitator.
/// </summary>
internal sealed class AdoptNote(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, Guid noteId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var note = await db.Set<RecommendationNote>().FirstOrDefaultAsync(row => row.Id == noteId, cancellation);
        if (note is null)
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var consultations = await db.Set<Consultation>()
            .Where(row => row.NoteId == noteId && row.EndedAt == null)
            .ToListAsync(cancellation);
        if (consultations.FirstOrDefault(row => row.IsOpen(now)) is { } open)
        {
            return Refusal.Of<RecommendationsText>("Refused.StillOpen", Platform.Localisation.When.Day(open.LastDay));
        }

        var waiting = await db.Set<Amendment>()
            .CountAsync(row => row.NoteId == noteId && row.Status == AmendmentStatus.Pending, cancellation);
        if (waiting > 0)
        {
            return Refusal.Of<RecommendationsText>("Refused.AmendmentsWait", waiting);
        }

        var paragraphs = await db.Set<NoteParagraph>()
            .Where(row => row.NoteId == noteId)
            .OrderBy(row => row.Order)
            .ToListAsync(cancellation);
        if (note.Adopt(paragraphs, now) is not { } version)
        {
            return Refusal.Of<RecommendationsText>("Refused.NotInConsultation");
        }

        db.Set<NoteVersion>().Add(version);
        consultations.ForEach(consultation => consultation.End(now));
        await RecommendAsync(db, actor, note, paragraphs, now, cancellation);
        await NotePublication.PutAsync(db, note, paragraphs, cancellation);
        db.Raise(new NoteAdopted(noteId, actor.UserId));
        return await db.SaveAsync(cancellation);
    }

    private static async Task RecommendAsync(
        PortalDbContext db,
        Actor actor,
        RecommendationNote note,
        List<NoteParagraph> paragraphs,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var personId = (await db.PersonOfAsync(actor, cancellation))?.Id;
        foreach (
            var (paragraph, index) in paragraphs
                .Where(row => row.Kind == ParagraphKind.Recommendation)
                .Select((paragraph, index) => (paragraph, index))
        )
        {
            var recommendation = new Recommendation(note.Id, index + 1, paragraph.Id, paragraph.Text, personId, now);
            db.Set<Recommendation>().Add(recommendation);
            db.Set<RecommendationChange>().AddRange(recommendation.NewChanges);
        }
    }
}
