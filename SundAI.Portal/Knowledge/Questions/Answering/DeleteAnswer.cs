using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Answering;

/// <summary>Whoever an answer belongs to takes it away for good, with its votes. What a moderator took down stays, for the record.</summary>
internal sealed class DeleteAnswer(IDbContextFactory<PortalDbContext> contexts, QuestionWriting writing)
{
    public async Task<Result> HandleAsync(Actor actor, Guid answerId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var answer = await db.Set<Answer>().FirstOrDefaultAsync(row => row.Id == answerId, cancellation);
        if (answer is null || !await db.OwnsAsync(actor, answer, cancellation))
        {
            return Refusal.NotFound;
        }

        if (answer.RemovedAt is not null)
        {
            return Refusal.Of<QuestionsText>("Refused.TakenDown");
        }

        var question = await db.Set<Question>().FirstAsync(row => row.Id == answer.QuestionId, cancellation);
        if (question.AcceptedId == answer.Id)
        {
            question.Accept(null);
        }

        db.Set<Vote>().RemoveRange(await db.Set<Vote>().Where(row => row.ThingId == answer.Id).ToListAsync(cancellation));
        await db.Set<Answer>().Where(row => row.QuestionId == question.Id).LoadAsync(cancellation);
        db.Set<Answer>().Remove(answer);
        await writing.ShowAsync(db, question, cancellation);
        return await db.SaveAsync(cancellation);
    }
}
