using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>
/// A moderator lifts the decision that took a text down, by the report it was made on: a post is closed, and its organisation may
/// publish it again; a question and an answer are shown again. The report keeps its decision on record.
/// </summary>
internal sealed class LiftTakeDown(IDbContextFactory<PortalDbContext> contexts, QuestionWriting questions)
{
    public async Task<Result> HandleAsync(Actor actor, Guid reportId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        // Lifting twice is no mistake.
        var report = await db.Set<Report>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == reportId, cancellation);
        var isLifted = report?.Kind switch
        {
            nameof(Post) => await LiftPostAsync(db, report.EntityId, cancellation),
            nameof(Question) => await LiftQuestionAsync(db, report.EntityId, cancellation),
            nameof(Answer) => await LiftAnswerAsync(db, report.EntityId, cancellation),
            _ => false,
        };
        return isLifted ? await db.SaveAsync(cancellation) : Refusal.NotFound;
    }

    private static async Task<bool> LiftPostAsync(PortalDbContext db, Guid id, CancellationToken cancellation)
    {
        var post = await db.Set<Post>().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        post?.LiftTakeDown();
        return post is not null;
    }

    private async Task<bool> LiftQuestionAsync(PortalDbContext db, Guid id, CancellationToken cancellation)
    {
        if (await db.Set<Question>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } question)
        {
            return false;
        }

        question.LiftTakeDown();
        await questions.ShowAsync(db, question, cancellation);
        return true;
    }

    private async Task<bool> LiftAnswerAsync(PortalDbContext db, Guid id, CancellationToken cancellation)
    {
        if (await db.Set<Answer>().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } answer)
        {
            return false;
        }

        answer.LiftTakeDown();
        var question = await db.Set<Question>().SingleAsync(row => row.Id == answer.QuestionId, cancellation);
        await questions.ShowAsync(db, question, cancellation);
        return true;
    }
}
