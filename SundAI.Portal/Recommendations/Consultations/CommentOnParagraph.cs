using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.Consultations;

/// <summary>Says something to one paragraph of a note in consultation, until its last day has passed. Any signed-in person.</summary>
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
        var comment = new Comment(note.Id, paragraph.Id, note.CurrentNumber, person.Id, organisationId, input.Text!, now);
        db.Set<Comment>().Add(comment);
        db.Raise(new CommentWritten(note.Id, comment.Id));
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? comment.Id : Result<Guid>.From(saved);
    }
}

/// <summary>A comment.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="Key">The paragraph.</param>
/// <param name="Text">Plain text.</param>
public sealed record CommentInput(Guid NoteId, Guid Key, string? Text);
