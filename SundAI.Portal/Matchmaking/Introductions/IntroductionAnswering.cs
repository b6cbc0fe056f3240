using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Security;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>What an answer does, wherever it was given: on the introduction's page or by a mail's link. Rights are asked before.</summary>
internal sealed class IntroductionAnswering(
    IntroductionMail mail,
    IntroductionTold told,
    IOptionsMonitor<LimitOptions> limits,
    TimeProvider clock
)
{
    private const int FewestLetters = 5;

    /// <summary>Checks the words, lets the introduction change and saves once, with the mails to whoever acts next.</summary>
    public async Task<Result> AnswerAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid personId,
        IntroductionAnswerInput input,
        CancellationToken cancellation
    )
    {
        if (input.Turn is { } turn && turn != introduction.TurnNumber)
        {
            return await told.RefusalAsync(db, introduction.Id, personId, cancellation);
        }

        if (await ProblemsAsync(db, introduction, personId, input, cancellation) is { Failed: true } problems)
        {
            return problems.Refusals;
        }

        if (!await ChangeAsync(db, introduction, personId, input, cancellation))
        {
            return await told.RefusalAsync(db, introduction.Id, personId, cancellation);
        }

        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? saved : await told.RefusalAsync(db, introduction.Id, personId, cancellation);
    }

    private static async Task<Check> ProblemsAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid personId,
        IntroductionAnswerInput input,
        CancellationToken cancellation
    )
    {
        var check = new Check();
        if (input.Answer is IntroductionAnswer.Decline or IntroductionAnswer.Inquire or IntroductionAnswer.Reply)
        {
            check.Text(nameof(input.Text), input.Text, Introduction.TextMax, FewestLetters);
        }

        if (input.Answer == IntroductionAnswer.PassOn)
        {
            var isColleague =
                input.ColleagueId is { } colleague
                && colleague != personId
                && await Colleagues.IsOneAsync(db, introduction.ToOrganisationId, colleague, cancellation);
            check.That(isColleague, nameof(input.ColleagueId), Refusal.Of<MatchmakingText>("Introduction.NoColleague"));
        }

        return check;
    }

    private Task<bool> ChangeAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid personId,
        IntroductionAnswerInput input,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (id, from, to) = (introduction.Id, introduction.FromOrganisationId, introduction.ToOrganisationId);
        var answerBy = now.AddDays(limits.CurrentValue.IntroductionExpiryDays);
        return input.Answer switch
        {
            IntroductionAnswer.Accept => DoAsync(
                introduction.Accept(personId, now),
                new IntroductionAccepted(id, from, to),
                () => mail.WriteAsync(db, introduction, from, "Mail.Accepted", cancellation)
            ),
            IntroductionAnswer.Decline => DoAsync(
                introduction.Decline(personId, input.Text!, now),
                new IntroductionDeclined(id, from, to),
                () => mail.WriteAsync(db, introduction, from, "Mail.Declined", cancellation, personId, new Quoted(introduction.Reason))
            ),
            IntroductionAnswer.Withdraw => DoAsync(
                introduction.Withdraw(now),
                new IntroductionWithdrawn(id, from, to),
                () => mail.WriteAsync(db, introduction, to, "Mail.Withdrawn", cancellation)
            ),
            IntroductionAnswer.Inquire => DoAsync(
                introduction.Inquire(personId, now, answerBy),
                new IntroductionInquired(id, from, to),
                () => AskBackAsync(db, introduction, personId, input.Text!, cancellation)
            ),
            IntroductionAnswer.Reply => DoAsync(
                introduction.Reply(now, answerBy),
                new IntroductionReplied(id, from, to),
                () => ReplyAsync(db, introduction, personId, input.Text!, cancellation)
            ),
            IntroductionAnswer.PassOn => DoAsync(
                introduction.PassOn(input.ColleagueId!.Value, now, TimeSpan.FromDays(limits.CurrentValue.IntroductionSecondReminderDays)),
                new IntroductionPassedOn(id, from, to, input.ColleagueId.Value),
                () => PassOnAsync(db, introduction, personId, input.ColleagueId.Value, cancellation)
            ),
            _ => Task.FromResult(false),
        };

        async Task<bool> DoAsync(bool changed, object happened, Func<Task> tell)
        {
            if (changed)
            {
                db.Raise(happened);
                await tell();
            }

            return changed;
        }
    }

    private async Task AskBackAsync(PortalDbContext db, Introduction row, Guid personId, string text, CancellationToken cancellation)
    {
        db.Add(new IntroductionMessage(row.Id, IntroductionSide.Asked, personId, MessageKind.Question, text, row.TurnSince));
        await mail.WriteAsync(
            db,
            row,
            row.FromOrganisationId,
            "Mail.Inquired",
            cancellation,
            personId,
            new Quoted(text.Trim()),
            row.AnswerBy
        );
    }

    private async Task ReplyAsync(PortalDbContext db, Introduction row, Guid personId, string text, CancellationToken cancellation)
    {
        db.Add(new IntroductionMessage(row.Id, IntroductionSide.Asking, personId, MessageKind.Reply, text, row.TurnSince));
        await mail.AskAsync(db, row, "Mail.Replied", cancellation, personId, new Quoted(text.Trim()));
    }

    private async Task PassOnAsync(PortalDbContext db, Introduction row, Guid personId, Guid colleague, CancellationToken cancellation)
    {
        db.Add(IntroductionMessage.PassedOn(row.Id, personId, colleague, row.TurnSince));
        var name = await Colleagues.NameAsync(db, personId, cancellation);
        await mail.AskAsync(db, row, "Mail.PassedOn", cancellation, personId, name);
    }
}
