using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>What happens to an introduction, by the use cases themselves.</summary>
internal static class IntroductionBuilders
{
    /// <summary>Somebody answers, signed in.</summary>
    public static Task<Result> AnswersAsync(
        this TestPortal portal,
        Actor by,
        Guid id,
        IntroductionAnswer answer,
        string? text = null,
        Guid? colleague = null,
        int? turn = null
    )
    {
        var input = new AnswerIntroductionInput
        {
            IntroductionId = id,
            Answer = answer,
            Text = text,
            ColleagueId = colleague,
            Turn = turn,
        };
        return portal.Do<AnswerIntroduction>().HandleAsync(by, input, default);
    }

    /// <summary>Whoever holds a mail's link answers by it.</summary>
    public static Task<Result> AnswersByLinkAsync(
        this TestPortal portal,
        string? key,
        IntroductionAnswer answer,
        string? text = null,
        Guid? colleague = null
    )
    {
        var input = new AnswerByLinkInput
        {
            Key = key,
            Answer = answer,
            Text = text,
            ColleagueId = colleague,
        };
        return portal.Do<AnswerByLink>().HandleAsync(Actor.Nobody, input, default);
    }

    /// <summary>The secret of the link in the last mail that went to somebody.</summary>
    public static async Task<string> KeyToAsync(this TestPortal portal, Actor actor)
    {
        await portal.SettleAsync();
        return KeyIn(portal.Mails.Last(await portal.EmailOfAsync(actor)));
    }

    /// <summary>The secret of a mail's link.</summary>
    public static string KeyIn(SentMail mail) => QueryHelpers.ParseQuery(new Uri(mail.Link).Query)["noegle"].ToString();

    /// <summary>A valid step, due in a week.</summary>
    public static IntroductionStepInput StepSays(this TestPortal portal, Guid id, StepDoer doer = StepDoer.Both) =>
        new()
        {
            IntroductionId = id,
            Text = "Send en prøve på billederne",
            Doer = doer,
            DueOn = DateOnly.FromDateTime(portal.Now).AddDays(7),
        };

    /// <summary>An agreed step. Answers its key.</summary>
    public static async Task<Guid> AStepAsync(this TestPortal portal, Actor by, Guid id, StepDoer doer = StepDoer.Both)
    {
        (await portal.Do<PlanIntroductionStep>().HandleAsync(by, portal.StepSays(id, doer), default)).IsDone.ShouldBeTrue();
        return await portal.ReadAsync(db =>
            db.Set<IntroductionStep>()
                .Where(row => row.IntroductionId == id)
                .OrderByDescending(row => row.Id)
                .Select(row => row.Id)
                .FirstAsync()
        );
    }

    /// <summary>A side tells what came of it.</summary>
    public static Task<Result> TellsAsync(this TestPortal portal, Actor by, Guid id, OutcomeKind? kind, string? text = null)
    {
        var input = new IntroductionOutcomeInput
        {
            IntroductionId = id,
            Kind = kind,
            Text = text,
        };
        return portal.Do<TellIntroductionOutcome>().HandleAsync(by, input, default);
    }

    /// <summary>A side writes to the other.</summary>
    public static Task<Result> WritesAsync(this TestPortal portal, Actor by, Guid id, string? text) =>
        portal.Do<WriteIntroductionMessage>().HandleAsync(by, new() { IntroductionId = id, Text = text }, default);

    /// <summary>Days pass, and what they bring is done and told.</summary>
    public static async Task MindAsync(this TestPortal portal, int days)
    {
        portal.Clock.Advance(TimeSpan.FromDays(days));
        await portal.Get<MindIntroductions>().RunAsync(default);
        await portal.SettleAsync();
    }

    /// <summary>An introduction as it is stored now.</summary>
    public static Task<Introduction> IntroductionAsync(this TestPortal portal, Guid id) =>
        portal.ReadAsync(db => db.Set<Introduction>().AsNoTracking().SingleAsync(row => row.Id == id));
}
