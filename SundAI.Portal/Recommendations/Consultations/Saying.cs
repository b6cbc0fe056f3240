using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>What a comment and an amendment have in common: who says it, to which paragraph of which note that is open.</summary>
/// <param name="Note">The note.</param>
/// <param name="Paragraph">The paragraph as it stands.</param>
/// <param name="Person">Who says it.</param>
/// <param name="OrganisationId">For whom they speak.</param>
internal sealed record Saying(RecommendationNote Note, NoteParagraph Paragraph, Person Person, Guid? OrganisationId)
{
    /// <summary>Finds them; or why nothing can be said.</summary>
    public static async Task<Result<Saying>> FindAsync(
        PortalDbContext db,
        Actor actor,
        (Guid NoteId, Guid Key) place,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var note = await db.Set<RecommendationNote>().VisibleTo(false).FirstOrDefaultAsync(row => row.Id == place.NoteId, cancellation);
        var paragraph = await db.Set<NoteParagraph>()
            .FirstOrDefaultAsync(row => row.Id == place.Key && row.NoteId == place.NoteId, cancellation);
        if (note is null || paragraph is null || paragraph.Kind == ParagraphKind.Heading)
        {
            return Refusal.NotFound;
        }

        if (!await IsOpenAsync(db, note, now, cancellation))
        {
            return Refusal.Of<RecommendationsText>("Refused.ConsultationOver");
        }

        return new Saying(note, paragraph, person, await db.ActingOrganisationAsync(actor, cancellation));
    }

    private static async Task<bool> IsOpenAsync(
        PortalDbContext db,
        RecommendationNote note,
        DateTime now,
        CancellationToken cancellation
    ) =>
        note.Status == NoteStatus.InConsultation
        && await db.Set<Consultation>().AnyAsync(row => row.NoteId == note.Id && row.EndedAt == null && row.Until > now, cancellation);
}
