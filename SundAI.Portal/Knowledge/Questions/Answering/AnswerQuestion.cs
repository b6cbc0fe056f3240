using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Security;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge.Questions.Answering;

/// <summary>An answer.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Text">Markdown.</param>
/// <param name="IsOfficial">Whether it is the word of the authority that the writer acts for.</param>
public sealed record AnswerInput(Guid QuestionId, string? Text, bool IsOfficial = false);

/// <summary>Where a new answer stands.</summary>
public sealed record AnswerPlace(Guid Id, int Page);

/// <summary>
/// Answers an open question, and follows it from then on. Any signed-in person, so many times a day; officially whoever acts for a
/// verified authority. Followers get a mail. The same words sent again within a minute are one answer.
/// </summary>
internal sealed class AnswerQuestion(
    IDbContextFactory<PortalDbContext> contexts,
    QuestionWriting writing,
    QuestionMail mail,
    IOptionsMonitor<LimitOptions> limits,
    TimeProvider clock
)
{
    public async Task<Result<AnswerPlace>> HandleAsync(Actor actor, AnswerInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        if (await db.Set<Question>().Shown().FirstOrDefaultAsync(row => row.Id == input.QuestionId, cancellation) is not { } question)
        {
            return Refusal.NotFound;
        }

        if (!question.IsOpen)
        {
            return Refusal.Of<QuestionsText>("Refused.Closed");
        }

        var authority = input.IsOfficial ? await db.ActingAuthorityAsync(actor, cancellation) : null;
        if (input.IsOfficial && authority is null)
        {
            return Refusal.Of<QuestionsText>("Refused.NotAuthority");
        }

        var check = new Check().Text(nameof(AnswerInput.Text), input.Text, Answer.TextMax, min: 10);
        if (check.Failed)
        {
            return check.Refusals;
        }

        await using var turn = await db.TurnOfPersonAsync(person.Id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await SaidAsync(db, (question.Id, person.Id, input.Text!.Trim()), now, cancellation) is { } said)
        {
            return await PlaceAsync(db, question.Id, said, input.IsOfficial, cancellation);
        }

        if (await TooManyAsync(db, person.Id, now, cancellation) is { } refused)
        {
            return refused;
        }

        var organisationId = authority ?? await db.ActingOrganisationAsync(actor, cancellation);
        var answer = new Answer(question.Id, person.Id, organisationId, input.IsOfficial, input.Text!, now);
        db.Set<Answer>().Add(answer);
        await FollowQuestion.FollowAsync(db, question.Id, person.Id, now, cancellation);
        await writing.ShowAsync(db, question, cancellation);
        await mail.AnsweredAsync(db, question, person, cancellation);
        db.Raise(new QuestionAnswered(question.Id, answer.Id));
        var saved = await db.SaveOrAsync(Refusal.NotFound, cancellation);
        if (!saved.IsDone)
        {
            return Result<AnswerPlace>.From(saved);
        }

        await turn.CommitAsync(cancellation);
        return await PlaceAsync(db, question.Id, answer.Id, input.IsOfficial, cancellation);
    }

    private static Task<Guid?> SaidAsync(
        PortalDbContext db,
        (Guid Question, Guid Person, string Text) said,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var since = now.AddMinutes(-1);
        return db.Set<Answer>()
            .Where(row => row.QuestionId == said.Question && row.PersonId == said.Person && row.Text == said.Text && row.WrittenAt > since)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task<Refusal?> TooManyAsync(PortalDbContext db, Guid person, DateTime now, CancellationToken cancellation)
    {
        var most = limits.CurrentValue.AnswersPerDay;
        var yesterday = now.AddDays(-1);
        var first = await db.Set<Answer>()
            .Where(row => row.PersonId == person && row.WrittenAt > yesterday)
            .OrderByDescending(row => row.WrittenAt)
            .Skip(most - 1)
            .Select(row => (DateTime?)row.WrittenAt)
            .FirstOrDefaultAsync(cancellation);
        return first is { } at ? Refusal.Of<QuestionsText>("Refused.TooManyAnswers", most, When.Instant(at.AddDays(1))) : null;
    }

    // Without votes a new answer is the last one; an official one is among the first.
    private static async Task<AnswerPlace> PlaceAsync(
        PortalDbContext db,
        Guid question,
        Guid answer,
        bool isOfficial,
        CancellationToken cancellation
    )
    {
        var answers = isOfficial ? 1 : await db.Set<Answer>().Shown().CountAsync(row => row.QuestionId == question, cancellation);
        return new AnswerPlace(answer, (answers + ReadQuestion.PageSize - 1) / ReadQuestion.PageSize);
    }
}
