using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>What the four edits of a draft's paragraphs begin with: a facilitator, and a note that is still a draft.</summary>
internal static class DraftEditing
{
    /// <summary>The draft, to be changed; or why not.</summary>
    public static async Task<Result<RecommendationNote>> FindAsync(
        PortalDbContext db,
        Actor actor,
        Guid noteId,
        CancellationToken cancellation
    )
    {
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var note = await db.Set<RecommendationNote>().FirstOrDefaultAsync(row => row.Id == noteId, cancellation);
        return note switch
        {
            null => Refusal.NotFound,
            { Status: NoteStatus.Draft } => note,
            _ => Refusal.Of<RecommendationsText>("Refused.NoDraft"),
        };
    }

    /// <summary>The paragraph of a note; null when there is none.</summary>
    public static Task<NoteParagraph?> ParagraphAsync(PortalDbContext db, Guid noteId, Guid key, CancellationToken cancellation) =>
        db.Set<NoteParagraph>().FirstOrDefaultAsync(row => row.Id == key && row.NoteId == noteId, cancellation);

    /// <summary>The limits of a paragraph's text.</summary>
    public static Check CheckText(string field, ParagraphKind kind, string? text) =>
        new Check()
            .Text(field, text, kind == ParagraphKind.Paragraph ? NoteParagraph.TextMax : NoteParagraph.LineMax)
            .Chosen(field, Enum.IsDefined(kind));
}
