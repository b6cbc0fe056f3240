using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>Moves a draft's paragraph one place up or down. A facilitator.</summary>
internal sealed class MoveParagraph(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, MoveParagraphInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await DraftEditing.FindAsync(db, actor, input.NoteId, cancellation);
        if (!found.IsDone)
        {
            return found;
        }

        var paragraphs = await db.Set<NoteParagraph>()
            .Where(row => row.NoteId == input.NoteId)
            .OrderBy(row => row.Order)
            .ToListAsync(cancellation);
        var from = paragraphs.FindIndex(row => row.Id == input.Key);
        if (from < 0)
        {
            return Refusal.NotFound;
        }

        var to = Math.Clamp(from + (input.Up ? -1 : 1), 0, paragraphs.Count - 1);
        var (mine, theirs) = (paragraphs[from].Order, paragraphs[to].Order);
        paragraphs[from].MoveTo(theirs);
        paragraphs[to].MoveTo(mine);

        found.Value.Touch(clock.GetUtcNow().UtcDateTime);
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>A move by one place.</summary>
public sealed record MoveParagraphInput(Guid NoteId, Guid Key, bool Up);
