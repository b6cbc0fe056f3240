using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>The answers there are.</summary>
public enum IntroductionAnswer
{
    Accept,
    Decline,
    Withdraw,
}

/// <summary>Which introduction, the answer, and for a decline the reason; the model of the form.</summary>
public sealed class AnswerIntroductionInput
{
    public Guid IntroductionId { get; set; }

    public IntroductionAnswer Answer { get; set; }

    public string? Reason { get; set; }
}

/// <summary>
/// Those who speak for the asked side accept or decline; those who speak for the asking side withdraw. The first answer counts; the
/// second is told that it came too late.
/// </summary>
internal sealed class AnswerIntroduction(IDbContextFactory<PortalDbContext> contexts, IntroductionMail mail, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, AnswerIntroductionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var introduction = await db.Set<Introduction>().FirstOrDefaultAsync(row => row.Id == input.IntroductionId, cancellation);
        var side = input.Answer == IntroductionAnswer.Withdraw ? introduction?.FromOrganisationId : introduction?.ToOrganisationId;
        if (introduction is null || !await db.SpeaksForAsync(actor, side!.Value, cancellation))
        {
            return Refusal.NotFound;
        }

        if (input.Answer == IntroductionAnswer.Decline)
        {
            var check = new Check().Text(nameof(input.Reason), input.Reason, Introduction.TextMax, min: 5);
            if (check.Failed)
            {
                return check.Refusals;
            }
        }

        var person = (await db.PersonOfAsync(actor, cancellation))!;
        if (!await ChangeAsync(db, introduction, person.Id, input, cancellation))
        {
            return Refusal.Of<MatchmakingText>("Introduction.AlreadyAnswered");
        }

        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? saved : Refusal.Of<MatchmakingText>("Introduction.AlreadyAnswered");
    }

    private async Task<bool> ChangeAsync(
        PortalDbContext db,
        Introduction introduction,
        Guid personId,
        AnswerIntroductionInput input,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (from, to) = (introduction.FromOrganisationId, introduction.ToOrganisationId);
        switch (input.Answer)
        {
            case IntroductionAnswer.Accept when introduction.Accept(personId, now):
                db.Raise(new IntroductionAccepted(introduction.Id, from, to));
                await mail.WriteAsync(db, introduction, from, "Mail.Accepted", cancellation);
                return true;
            case IntroductionAnswer.Decline when introduction.Decline(personId, input.Reason!, now):
                db.Raise(new IntroductionDeclined(introduction.Id, from, to));
                await mail.WriteAsync(db, introduction, from, "Mail.Declined", cancellation, introduction.Reason);
                return true;
            case IntroductionAnswer.Withdraw when introduction.Withdraw(now):
                db.Raise(new IntroductionWithdrawn(introduction.Id, from, to));
                await mail.WriteAsync(db, introduction, to, "Mail.Withdrawn", cancellation);
                return true;
            default:
                return false;
        }
    }
}
