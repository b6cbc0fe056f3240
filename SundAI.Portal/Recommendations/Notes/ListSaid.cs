using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>All that is said to one paragraph, a page at a time, oldest first. Whoever may read the note.</summary>
internal sealed class ListSaid(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Comments a page.</summary>
    public const int Comments = 25;

    /// <summary>Amendments a page: they are long.</summary>
    public const int Amendments = 10;

    public async Task<Result<SaidView>> HandleAsync(Actor actor, ListSaidInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isFacilitator = await db.IsFacilitatorAsync(actor, cancellation);
        var noteId = await db.Set<RecommendationNote>()
            .VisibleTo(isFacilitator)
            .Where(row => row.Slug == input.NoteSlug)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellation);
        var (key, amendmentPage) = (input.Key, input.AmendmentPage);
        if (input.Amendment is { } number)
        {
            key = await db.Set<Amendment>()
                .Where(row => row.NoteId == noteId && row.Number == number)
                .Select(row => (Guid?)row.ParagraphKey)
                .FirstOrDefaultAsync(cancellation);
            var before = await db.Set<Amendment>().CountAsync(row => row.ParagraphKey == key && row.Number < number, cancellation);
            amendmentPage = (before / Amendments) + 1;
        }

        if (!await db.Set<NoteParagraph>().AnyAsync(row => row.Id == key && row.NoteId == noteId, cancellation))
        {
            return Refusal.NotFound;
        }

        var comments = db.Set<Comment>().Where(row => row.ParagraphKey == key).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id);
        var amendments = db.Set<Amendment>().Where(row => row.ParagraphKey == key).OrderBy(row => row.Number);
        return new SaidView(
            key!.Value,
            await SaidRows.Rows(db, comments).ToPageAsync(input.Page, Comments, cancellation),
            await SaidRows.Rows(db, amendments).ToPageAsync(amendmentPage, Amendments, cancellation)
        );
    }
}

/// <summary>Which paragraph, and which pages of it.</summary>
/// <param name="NoteSlug">The note.</param>
/// <param name="Key">The paragraph.</param>
/// <param name="Amendment">Or an amendment's number: its paragraph, and the page where it stands.</param>
/// <param name="Page">Of the comments, from 1.</param>
/// <param name="AmendmentPage">Of the amendments, from 1.</param>
public sealed record ListSaidInput(string NoteSlug, Guid? Key, int? Amendment = null, int Page = 1, int AmendmentPage = 1);

/// <summary>What is said to one paragraph.</summary>
public sealed record SaidView(Guid Key, Page<CommentRow> Comments, Page<AmendmentRow> Amendments);
