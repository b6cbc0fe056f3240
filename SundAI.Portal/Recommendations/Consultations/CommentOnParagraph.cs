using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>
/// Says something to one paragraph of a note in consultation, until its last day has passed. Any signed-in person. The same words sent
/// again within a minute are one comment.
/// </summary>
internal sealed class CommentOnParagraph(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result<Guid>> HandleAsync(Actor actor, CommentInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await Saying.FindAsync(db, actor, (input.NoteId, input.Key), now, cancellation);
        if (!found.IsDone)
        {
            return Result<Guid>.From(found);
        }

        var check = new Check().Text(nameof(input.Text), input.Text, Comment.TextMax);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var (note, paragraph, person, organisationId) = found.Value;
        if (await SaidAsync(db, (paragraph.Id, person.Id, input.Text!.Trim()), now, cancellation) is { } said)
        {
            return said;
        }

        var comment = new Comment(note.Id, paragraph.Id, note.CurrentNumber, person.Id, organisationId, input.Text!, now);
        db.Set<Comment>().Add(comment);
        db.Raise(new CommentWritten(note.Id, comment.Id));
        var saved = await db.SaveAsync(cancellation);
        if (saved.IsDone)
        {
            return comment.Id;
        }

        // The key was taken while this one was on its way: the same words, by the same person, at the same moment.
        await using var fresh = await contexts.CreateDbContextAsync(cancellation);
        return await fresh.Set<Comment>().AnyAsync(row => row.Id == comment.Id, cancellation) ? comment.Id : Result<Guid>.From(saved);
    }

    private static Task<Guid?> SaidAsync(
        PortalDbContext db,
        (Guid Paragraph, Guid Person, string Text) said,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var since = now.AddMinutes(-1);
        return db.Set<Comment>()
            .Where(row =>
                row.ParagraphKey == said.Paragraph && row.PersonId == said.Person && row.Text == said.Text && row.CreatedAt > since
            )
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellation);
    }
}

/// <summary>A comment.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="Key">The paragraph.</param>
/// <param name="Text">Plain text.</param>
public sealed record CommentInput(Guid NoteId, Guid Key, string? Text);
