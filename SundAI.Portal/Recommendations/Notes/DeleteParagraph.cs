using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>Takes a paragraph out of a draft. Refused as stale when somebody rewrote it meanwhile. A facilitator.</summary>
internal sealed class DeleteParagraph(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, DeleteParagraphInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await DraftEditing.FindAsync(db, actor, input.NoteId, cancellation);
        if (!found.IsDone)
        {
            return found;
        }

        var paragraph = await DraftEditing.ParagraphAsync(db, input.NoteId, input.Key, cancellation);
        if (paragraph is null)
        {
            return Refusal.NotFound;
        }

        if (paragraph.Version != input.Version)
        {
            return Refusal.Stale(new StaleParagraph(paragraph.Text, paragraph.Version));
        }

        db.Set<NoteParagraph>().Remove(paragraph);
        found.Value.Touch(clock.GetUtcNow().UtcDateTime);
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>A paragraph to be taken out.</summary>
public sealed record DeleteParagraphInput(Guid NoteId, Guid Key, Guid Version);
