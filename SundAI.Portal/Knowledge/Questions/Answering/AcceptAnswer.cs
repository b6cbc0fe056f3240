using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Answering;

/// <summary>Which answer, and whether it helped.</summary>
public sealed record AcceptAnswerInput(Guid AnswerId, bool Helped);

/// <summary>
/// The asker says which answer helped; another one later instead, or none. Saying it twice is no mistake. Whoever wrote it gets a mail.
/// </summary>
internal sealed class AcceptAnswer(IDbContextFactory<PortalDbContext> contexts, QuestionMail mail)
{
    public async Task<Result> HandleAsync(Actor actor, AcceptAnswerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var answer = await db.Set<Answer>().Shown().FirstOrDefaultAsync(row => row.Id == input.AnswerId, cancellation);
        var question = answer is null
            ? null
            : await db.Set<Question>().Shown().FirstOrDefaultAsync(row => row.Id == answer.QuestionId, cancellation);
        if (answer is null || question is null)
        {
            return Refusal.NotFound;
        }

        if (await db.PersonOfAsync(actor, cancellation) is not { } person || question.PersonId != person.Id)
        {
            return Refusal.NotAllowed;
        }

        if ((question.AcceptedId == answer.Id) == input.Helped)
        {
            return Result.Done;
        }

        question.Accept(input.Helped ? answer.Id : null);
        if (input.Helped)
        {
            db.Raise(new AnswerAccepted(question.Id, answer.Id));
            await mail.AcceptedAsync(db, question, answer, cancellation);
        }

        return await db.SaveAsync(cancellation);
    }
}
