using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Knowledge.Questions.Asking;

/// <summary>The asker takes a question away for good, while nobody has answered: an answer is somebody else's work.</summary>
internal sealed class DeleteQuestion(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var question = await db.Set<Question>().Shown().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (question is null || !await db.IsAskerAsync(actor, question, cancellation))
        {
            return Refusal.NotFound;
        }

        if (await db.Set<Answer>().AnyAsync(row => row.QuestionId == id, cancellation))
        {
            return Refusal.Of<QuestionsText>("Refused.HasAnswers");
        }

        db.Set<Question>().Remove(question);
        // Mails and bells lead there: it becomes no other question's.
        db.Set<OldSlug>()
            .Add(
                new OldSlug
                {
                    Kind = nameof(Question),
                    Slug = question.Slug,
                    EntityId = id,
                }
            );
        await Tags.ClearAsync(db, id, cancellation);
        await SearchIndex.RemoveAsync(db, nameof(Question), id, cancellation);
        return await db.SaveOrAsync(Refusal.Of<QuestionsText>("Refused.HasAnswers"), cancellation);
    }
}
