using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Answering;

/// <summary>An answer's new words, and the version that was read.</summary>
public sealed record EditAnswerInput(Guid Id, string? Text, Guid Version);

/// <summary>
/// Whoever an answer belongs to changes its words. When somebody saved meanwhile, the refusal's <see cref="Refusal.Current"/> is the
/// <see cref="AnswerForEditing"/> that is stored now.
/// </summary>
internal sealed class EditAnswer(IDbContextFactory<PortalDbContext> contexts, QuestionWriting writing, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, EditAnswerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var answer = await db.Set<Answer>().FirstOrDefaultAsync(row => row.Id == input.Id, cancellation);
        if (answer is null || !await db.OwnsAsync(actor, answer, cancellation))
        {
            return Refusal.NotFound;
        }

        var question = await db.Set<Question>().FirstAsync(row => row.Id == answer.QuestionId, cancellation);
        if (answer.RemovedAt is not null || question.RemovedAt is not null)
        {
            return Refusal.Of<QuestionsText>("Refused.TakenDown");
        }

        var check = new Check().Text(nameof(EditAnswerInput.Text), input.Text, Answer.TextMax, min: 10);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (answer.Version != input.Version)
        {
            return Refusal.Stale(new AnswerForEditing(answer.Id, question.Title, answer.Text, answer.Version));
        }

        answer.Edit(input.Text!, clock.GetUtcNow().UtcDateTime);
        await writing.ShowAsync(db, question, cancellation);
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>An answer as it is stored, and which question it answers.</summary>
public sealed record AnswerForEditing(Guid Id, string QuestionTitle, string Text, Guid Version);

/// <summary>Which answer to which question.</summary>
public sealed record ReadAnswerForEditingInput(string Slug, Guid Id);

/// <summary>What the form shows to whoever the answer belongs to.</summary>
internal sealed class ReadAnswerForEditing(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<AnswerForEditing>> HandleAsync(Actor actor, ReadAnswerForEditingInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from row in db.Set<Answer>().AsNoTracking().Shown()
            join question in db.Set<Question>().Shown() on row.QuestionId equals question.Id
            where row.Id == input.Id && question.Slug == input.Slug
            select new { Answer = row, question.Title }
        ).FirstOrDefaultAsync(cancellation);
        return found is not null && await db.OwnsAsync(actor, found.Answer, cancellation)
            ? new AnswerForEditing(found.Answer.Id, found.Title, found.Answer.Text, found.Answer.Version)
            : Refusal.NotFound;
    }
}
