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
        new Check().Text(field, text, kind == ParagraphKind.Paragraph ? NoteParagraph.TextMax : 300);
}

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

/// <summary>What a paragraph says now, when somebody was faster.</summary>
/// <param name="Text">The stored words.</param>
/// <param name="Version">To be sent back by whoever writes over them knowingly.</param>
public sealed record StaleParagraph(string Text, Guid Version)
{
    /// <summary>The stored words.</summary>
    public override string ToString() => Text;
}

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
