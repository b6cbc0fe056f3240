using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Notes;

/// <summary>Adds a paragraph to a draft. A facilitator.</summary>
internal sealed class AddParagraph(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<Guid>> HandleAsync(Actor actor, AddParagraphInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await DraftEditing.FindAsync(db, actor, input.NoteId, cancellation);
        if (!found.IsDone)
        {
            return Result<Guid>.From(found);
        }

        var check = DraftEditing.CheckText(nameof(input.Text), input.Kind, input.Text);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var paragraphs = await db.Set<NoteParagraph>()
            .Where(row => row.NoteId == input.NoteId)
            .OrderBy(row => row.Order)
            .ToListAsync(cancellation);
        if (paragraphs.Count >= NoteParagraph.CountMax)
        {
            return Refusal.Of<RecommendationsText>("Refused.TooManyParagraphs", NoteParagraph.CountMax);
        }

        var place = input.AfterKey is { } after ? paragraphs.FindIndex(row => row.Id == after) + 1 : paragraphs.Count;
        var added = new NoteParagraph(input.NoteId, Between(paragraphs, place), input.Kind, input.Text);
        db.Set<NoteParagraph>().Add(added);
        found.Value.Touch(clock.GetUtcNow().UtcDateTime);
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? added.Id : Result<Guid>.From(saved);
    }

    // Places lie far apart, so that an insertion seldom touches the others: a touched paragraph counts as changed to whoever edits it.
    private static int Between(List<NoteParagraph> paragraphs, int place)
    {
        for (; ; )
        {
            var before = place > 0 ? paragraphs[place - 1].Order : 0;
            var after = place < paragraphs.Count ? paragraphs[place].Order : before + (2 * NoteParagraph.Distance);
            if (after - before > 1)
            {
                return (before + after) / 2;
            }

            for (var index = 0; index < paragraphs.Count; index++)
            {
                paragraphs[index].MoveTo((index + 1) * NoteParagraph.Distance);
            }
        }
    }
}

/// <summary>A new paragraph.</summary>
/// <param name="NoteId">The draft.</param>
/// <param name="Kind">Heading, paragraph or recommendation.</param>
/// <param name="Text">Its words.</param>
/// <param name="AfterKey">The paragraph above it; at the end when null.</param>
public sealed record AddParagraphInput(Guid NoteId, ParagraphKind Kind, string Text, Guid? AfterKey = null);
