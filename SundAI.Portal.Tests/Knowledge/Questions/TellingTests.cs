using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Knowledge.Questions.Answering;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Knowledge.Questions;

public sealed class TellingTests
{
    [Theory, BothDatabases]
    public async Task Those_concerned_are_told_of_what_comes_of_a_question_and_nobody_of_their_own_doing(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (asker, bo, eva) = (
            await portal.AnAccountAsync("Ane Ask"),
            await portal.AnAccountAsync("Bo Bo"),
            await portal.AnAccountAsync("Eva E")
        );
        var (staff, tilsynet) = (await portal.AFacilitatorAsync(), await portal.AnAuthorityAsync());
        var question = await portal.AQuestionAsync(asker);
        (await WaitingAsync(portal, tilsynet.Contact)).ShouldBe([(question.Slug, false)]);
        await portal.Do<FollowQuestion>().HandleAsync(eva, new(question.Id, true), default);
        var answer = await portal.AnAnswerAsync(bo, question);
        (await WaitingAsync(portal, asker)).ShouldBe([(question.Slug, true)]);
        (await WaitingAsync(portal, tilsynet.Contact)).ShouldBeEmpty();
        await portal.Do<FollowQuestion>().HandleAsync(eva, new(question.Id, false), default);
        await portal.AnAnswerAsync(eva, question, "Jeg svarer også.");
        await portal.Do<AcceptAnswer>().HandleAsync(asker, new(answer, true), default);
        (await WaitingAsync(portal, asker)).ShouldBeEmpty();
        await portal.Do<CloseQuestion>().HandleAsync(staff, new(question.Id, CloseReason.Outdated, null), default);
        await portal.SettleAsync();

        (await ToldAsync(portal, tilsynet.Contact)).ShouldBe(["QuestionAsked"]);
        (await ToldAsync(portal, staff)).ShouldBe(["QuestionAsked"]);
        (await ToldAsync(portal, asker)).ShouldBe(["QuestionAnsweredYours", "QuestionAnsweredYours", "QuestionClosed"], ignoreOrder: true);
        (await ToldAsync(portal, bo)).ShouldBe(["QuestionAnswered", "AnswerAccepted", "QuestionClosed"], ignoreOrder: true);
        (await ToldAsync(portal, eva)).ShouldBe(["QuestionAnswered", "QuestionClosed"], ignoreOrder: true);
        portal.Mails.All.Where(mail => mail.To == "ane-ask@test.example").Count(mail => mail.Text.Contains("Bo Bo har svaret")).ShouldBe(1);
        portal.Mails.All.Count(mail => mail.To == "bo-bo@test.example").ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task What_a_moderator_takes_down_is_gone_for_others_and_back_when_it_is_lifted(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (asker, bo, staff) = (
            await portal.AnAccountAsync("Ane Ask"),
            await portal.AnAccountAsync("Bo Bo"),
            await portal.AFacilitatorAsync()
        );
        var question = await portal.AQuestionAsync(asker);
        var answer = await portal.AnAnswerAsync(bo, question, "Køb hellere min båd.");

        var reported = await DecideAsync(portal, staff, nameof(Answer), answer);
        (await AnswersAsync(Actor.Nobody)).ShouldBe((0, 0));
        (await AnswersAsync(bo)).ShouldBe((1, 0));
        (await portal.Do<DeleteAnswer>().HandleAsync(bo, answer, default)).Refusal.Key.ShouldBe("Refused.TakenDown");
        (await portal.Do<LiftTakeDown>().HandleAsync(staff, reported, default)).IsDone.ShouldBeTrue();
        (await AnswersAsync(Actor.Nobody)).ShouldBe((1, 1));

        reported = await DecideAsync(portal, staff, nameof(Question), question.Id);
        (await FoundAsync("nethindebilleder")).ShouldBe(0);
        (await portal.Do<ReadQuestion>().HandleAsync(bo, new(question.Slug), default)).IsDone.ShouldBeFalse();
        (await portal.QuestionAsync(asker, question.Slug)).IsTakenDown.ShouldBeTrue();
        (await portal.Do<VoteFor>().HandleAsync(bo, new(question.Id, true), default)).IsDone.ShouldBeFalse();
        (await portal.Do<LiftTakeDown>().HandleAsync(staff, reported, default)).IsDone.ShouldBeTrue();
        (await FoundAsync("nethindebilleder")).ShouldBe(1);

        await portal.SettleAsync();
        (await ToldAsync(portal, bo)).ShouldContain("AnswerTakenDown");
        (await ToldAsync(portal, asker)).ShouldContain("QuestionTakenDown");
        portal.Mails.Last("bo-bo@test.example").Text.ShouldContain("Det er reklame");

        async Task<(int Shown, int Found)> AnswersAsync(Actor actor) =>
            ((await portal.QuestionAsync(actor, question.Slug)).Answers.Total, await FoundAsync("båd"));

        async Task<int> FoundAsync(string word) =>
            (await portal.Do<ListQuestions>().HandleAsync(Actor.Nobody, new(Words: word), default)).Total;
    }

    [Theory, BothDatabases]
    public async Task What_somebody_asked_and_answered_stays_when_they_are_erased_and_they_become_a_former_member(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (ane, bo) = (await portal.AnAccountAsync("Ane Ask"), await portal.AnAccountAsync("Bo Bo"));
        var (asked, other) = (
            await portal.AQuestionAsync(ane),
            await portal.AQuestionAsync(bo, QuestionBuilders.QuestionSays("Hvem betaler for det?"))
        );
        await portal.AnAnswerAsync(ane, other, "Det gør hospitalet.");
        await portal.Do<VoteFor>().HandleAsync(ane, new(other.Id, true), default);
        var data = new QuestionsPersonalData();
        var export = JsonSerializer.Serialize(await portal.ReadAsync(db => data.ExportAsync(db, ane.UserId!.Value, default)));
        new[] { "sorterer", "hospitalet", other.Slug }.ShouldAllBe(word => export.Contains(word));

        await portal.EraseAsync(data, ane);

        (await portal.QuestionAsync(bo, asked.Slug)).Asker.Name.ShouldBeNull();
        var read = await portal.QuestionAsync(bo, other.Slug);
        (read.Answers.Items.ShouldHaveSingleItem().Writer.Name, read.Votes).ShouldBe((null, 0));
        (await portal.ReadAsync(db => data.ExportAsync(db, ane.UserId!.Value, default))).ShouldBeNull();
    }

    private static async Task<Guid> DecideAsync(TestPortal portal, Actor staff, string kind, Guid id)
    {
        var reporter = await portal.AnAccountAsync("Rap Porter");
        var sent = await portal.Do<SendReport>().HandleAsync(reporter, new SendReportInput(kind, id, "", "Det er reklame."), default);
        var version = await portal.ReadAsync(db =>
            db.Set<Report>().Where(row => row.Id == sent.Value).Select(row => row.Version).SingleAsync()
        );
        var decision = new DecideReportInput(sent.Value, version, ReportDecision.Removed, "Det er reklame.");
        (await portal.Do<DecideReport>().HandleAsync(staff, decision, default)).IsDone.ShouldBeTrue();
        return sent.Value;
    }

    private static async Task<IReadOnlyList<(string, bool)>> WaitingAsync(TestPortal portal, Actor actor) =>
        [.. (await portal.Do<ListWaitingQuestions>().HandleAsync(actor, default)).Newest.Select(one => (one.Slug, one.IsMine))];

    private static async Task<IReadOnlyList<string>> ToldAsync(TestPortal portal, Actor actor) =>
        [.. (await portal.Do<ListNotifications>().HandleAsync(actor, 1, default)).Value.Items.Select(line => line.Key)];
}
