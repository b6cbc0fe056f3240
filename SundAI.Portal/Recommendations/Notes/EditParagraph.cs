using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>Says a draft's paragraph in other words. Refused as stale, with the stored text, when somebody was faster. A facilitator.</summary>
internal sealed class EditParagraph(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, EditParagraphInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await DraftEditing.FindAsync(db, actor, input.NoteId, cancellation);
        if (!found.IsDone)
        {
            return found;
        }

        var check = DraftEditing.CheckText(nameof(input.Text), input.Kind, input.Text);
        if (check.Failed)
        {
            return check.Refusals;
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

        paragraph.Rewrite(input.Kind, input.Text);
        found.Value.Touch(clock.GetUtcNow().UtcDateTime);
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>A changed paragraph.</summary>
public sealed record EditParagraphInput(Guid NoteId, Guid Key, Guid Version, ParagraphKind Kind, string Text);
