using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>
/// What a person asked, answered, voted for and follows. Erased, questions and answers stay for those who read them, and their writer
/// becomes a former member; votes and follows go.
/// </summary>
internal sealed class QuestionsPersonalData : IPersonalData
{
    public string Part => "questions";

    public int Floor => 4;

    public async Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var me = Me(db, userId);
        var questions = await db.Set<Question>()
            .Where(row => me.Contains(row.PersonId))
            .OrderBy(row => row.AskedAt)
            .Select(row => new
            {
                row.Slug,
                row.Title,
                row.Text,
                row.AskedAt,
                row.EditedAt,
            })
            .ToListAsync(cancellation);
        var answers = await (
            from row in db.Set<Answer>()
            join question in db.Set<Question>() on row.QuestionId equals question.Id
            where me.Contains(row.PersonId)
            orderby row.WrittenAt
            select new
            {
                Question = question.Slug,
                row.Text,
                row.IsOfficial,
                row.WrittenAt,
                row.EditedAt,
            }
        ).ToListAsync(cancellation);
        var votes = await (
            from row in db.Set<Vote>()
            join question in db.Set<Question>() on row.QuestionId equals question.Id
            where me.Contains(row.PersonId)
            orderby row.At
            select new
            {
                Question = question.Slug,
                IsForAnAnswer = row.ThingId != row.QuestionId,
                row.At,
            }
        ).ToListAsync(cancellation);
        var follows = await (
            from row in db.Set<Follower>()
            join question in db.Set<Question>() on row.QuestionId equals question.Id
            where me.Contains(row.PersonId)
            orderby row.At
            select new { Question = question.Slug, row.At }
        ).ToListAsync(cancellation);
        return questions.Count + answers.Count + votes.Count + follows.Count == 0
            ? null
            : new
            {
                questions,
                answers,
                votes,
                follows,
            };
    }

    public async Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation)
    {
        var me = Me(db, userId);
        foreach (var question in await db.Set<Question>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation))
        {
            question.Forget();
        }

        foreach (var answer in await db.Set<Answer>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation))
        {
            answer.Forget();
        }

        db.Set<Vote>().RemoveRange(await db.Set<Vote>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation));
        db.Set<Follower>().RemoveRange(await db.Set<Follower>().Where(row => me.Contains(row.PersonId)).ToListAsync(cancellation));
    }

    private static IQueryable<Guid?> Me(PortalDbContext db, Guid userId) =>
        db.Set<Person>().Where(row => row.UserId == userId).Select(row => (Guid?)row.Id);
}
