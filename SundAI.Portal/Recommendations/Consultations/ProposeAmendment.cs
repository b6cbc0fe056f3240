using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>
/// Proposes another wording for one paragraph of a note in consultation. Refused as stale, with the new text, when the paragraph changed
/// since it was read. Any signed-in person.
/// </summary>
internal sealed class ProposeAmendment(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<Guid>> HandleAsync(Actor actor, ProposeAmendmentInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await Saying.FindAsync(db, actor, (input.NoteId, input.Key), now, cancellation);
        if (!found.IsDone)
        {
            return Result<Guid>.From(found);
        }

        var (note, paragraph, person, organisationId) = found.Value;
        var check = DraftEditing
            .CheckText(nameof(input.Proposed), paragraph.Kind, input.Proposed)
            .Text(nameof(input.Reason), input.Reason, Amendment.ReasonMax)
            .That(input.Proposed?.Trim() != paragraph.Text, nameof(input.Proposed), Refusal.Of<RecommendationsText>("Refused.SameWords"));
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (paragraph.Version != input.Version)
        {
            return Refusal.Stale(new StaleParagraph(paragraph.Text, paragraph.Version));
        }

        var number = 1 + await db.Set<Amendment>().Where(row => row.NoteId == note.Id).CountAsync(cancellation);
        var words = new AmendmentWords(input.Proposed!, input.Reason!);
        var amendment = new Amendment(paragraph, number, note.CurrentNumber, person.Id, organisationId, words, now);
        db.Set<Amendment>().Add(amendment);
        db.Raise(new AmendmentProposed(note.Id, amendment.Id));
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? amendment.Id : Result<Guid>.From(saved);
    }
}

/// <summary>Another wording.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="Key">The paragraph.</param>
/// <param name="Version">The paragraph's version that was read.</param>
/// <param name="Proposed">The paragraph as it should stand.</param>
/// <param name="Reason">Why.</param>
public sealed record ProposeAmendmentInput(Guid NoteId, Guid Key, Guid Version, string? Proposed, string? Reason);
