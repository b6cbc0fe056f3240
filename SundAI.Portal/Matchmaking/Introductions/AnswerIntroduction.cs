using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>The acts there are while an introduction is open.</summary>
public enum IntroductionAnswer
{
    Accept,
    Decline,

    /// <summary>The asked side asks a question first.</summary>
    Inquire,

    /// <summary>The asked side lets a colleague act next.</summary>
    PassOn,

    /// <summary>The asking side replies to the question.</summary>
    Reply,

    /// <summary>The asking side takes it back.</summary>
    Withdraw,
}

/// <summary>The answer, and what it needs: the reason, the question or the reply, or the colleague; the model of the forms.</summary>
public class IntroductionAnswerInput
{
    public IntroductionAnswer Answer { get; set; }

    public string? Text { get; set; }

    public Guid? ColleagueId { get; set; }

    /// <summary>The turn that the page showed, so that who was slower is told what a colleague did; null does not ask.</summary>
    public int? Turn { get; set; }
}

/// <summary>Which introduction, and the answer.</summary>
public sealed class AnswerIntroductionInput : IntroductionAnswerInput
{
    public Guid IntroductionId { get; set; }
}

/// <summary>
/// Those who speak for the asked side accept, decline, ask a question or pass on; those who speak for the asking side reply or withdraw.
/// The first answer counts; the second is told who answered what.
/// </summary>
internal sealed class AnswerIntroduction(IDbContextFactory<PortalDbContext> contexts, IntroductionAnswering answering)
{
    public async Task<Result> HandleAsync(Actor actor, AnswerIntroductionInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var introduction = await db.Set<Introduction>().FirstOrDefaultAsync(row => row.Id == input.IntroductionId, cancellation);
        var isAsking = input.Answer is IntroductionAnswer.Reply or IntroductionAnswer.Withdraw;
        var side = isAsking ? introduction?.FromOrganisationId : introduction?.ToOrganisationId;
        if (introduction is null || !await db.SpeaksForAsync(actor, side!.Value, cancellation))
        {
            return Refusal.NotFound;
        }

        var person = (await db.PersonOfAsync(actor, cancellation))!;
        return await answering.AnswerAsync(db, introduction, person.Id, input, cancellation);
    }
}
