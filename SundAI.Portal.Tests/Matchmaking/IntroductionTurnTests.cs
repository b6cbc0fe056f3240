using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;

namespace SundAI.Portal.Tests.Matchmaking;

/// <summary>Who acts next on an introduction, and what happens when nobody does.</summary>
public sealed class IntroductionTurnTests
{
    private const string Question = "Hvor mange billeder skal I bruge?";
    private const string Reply = "Omkring fem tusind, helst med facit.";

    [Theory, BothDatabases]
    public async Task A_question_gives_the_turn_to_who_asked_and_the_reply_gives_it_back(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        portal.Clock.Advance(TimeSpan.FromDays(2));

        (await portal.AnswersAsync(retina.Contact, id, IntroductionAnswer.Reply, Reply)).Refusal.Key.ShouldStartWith("Told.");
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Inquire, "")).At("Text").ShouldNotBeNull();
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Inquire, Question)).IsDone.ShouldBeTrue();

        var asking = (await ReadAsync(portal, retina.Contact, id)).Next;
        (asking.IsOurs, asking.By).ShouldBe((true, portal.Now.AddDays(21)));
        (await ReadAsync(portal, hospital.Contact, id)).Next.IsOurs.ShouldBeFalse();
        (await TasksAsync(portal, retina.Contact)).ShouldBe(["Task.IntroductionReply"]);
        (await TasksAsync(portal, hospital.Contact)).ShouldBeEmpty();
        await portal.SettleAsync();
        portal.Mails.Last(await portal.EmailOfAsync(retina.Contact)).Text.ShouldContain(Question);
        (await NewsAsync(portal, retina.Contact)).ShouldBe("IntroductionInquired");

        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Inquire, Question)).Refusal.Key.ShouldBe("ToldMe.Question");
        (await portal.AnswersAsync(retina.Contact, id, IntroductionAnswer.Reply, Reply)).IsDone.ShouldBeTrue();
        (await portal.AnswersAsync(retina.Contact, id, IntroductionAnswer.Reply, Reply)).Refusal.Key.ShouldBe("ToldMe.Replied");

        (await TasksAsync(portal, hospital.Contact)).ShouldBe(["Task.Introduction"]);
        var read = await ReadAsync(portal, hospital.Contact, id);
        read.Thread.Items.Select(line => (line.Kind, line.Text)).ShouldBe([(MessageKind.Question, Question), (MessageKind.Reply, Reply)]);
        read.Thread.Items[1].Who.ShouldBe("Retina ApS", "no person is named before it is accepted");
        await portal.SettleAsync();
        portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact)).Text.ShouldContain(Reply);
        (await NewsAsync(portal, hospital.Contact)).ShouldBe("IntroductionReplied");
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task A_colleague_to_whom_it_is_passed_on_is_told_by_bell_and_mail_and_acts_next(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var carl = await portal.AMemberOfAsync(hospital, "Carl Kollega");
        var stranger = await portal.AnAccountAsync("Sara Fremmed");
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        await portal.SettleAsync();
        portal.Mails.To(await portal.EmailOfAsync(carl)).ShouldBeEmpty("the contacts are asked first");

        foreach (var nobody in new[] { stranger, hospital.Contact })
        {
            var wrong = (await portal.PersonOfAsync(nobody)).Id;
            (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.PassOn, colleague: wrong))
                .At("ColleagueId")
                .ShouldNotBeNull();
        }

        var carls = (await portal.PersonOfAsync(carl)).Id;
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.PassOn, colleague: carls)).IsDone.ShouldBeTrue();

        await portal.SettleAsync();
        portal.Mails.Last(await portal.EmailOfAsync(carl)).Subject.ShouldContain("videre til dig");
        (await NewsAsync(portal, carl)).ShouldBe("IntroductionPassedOn");
        (await TasksAsync(portal, carl)).ShouldBe(["Task.Introduction"]);
        (await TasksAsync(portal, hospital.Contact)).ShouldBeEmpty();
        (await ReadAsync(portal, hospital.Contact, id)).Next.Handler.ShouldBe("Carl Kollega");
        var asking = await ReadAsync(portal, retina.Contact, id);
        asking.Next.Handler.ShouldBeNull();
        asking
            .Thread.Items.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(line => line.Who.ShouldBe("Fjordby Hospital"), line => line.Colleague.ShouldBeNull());
        (await portal.AnswersAsync(carl, id, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Silence_is_reminded_of_at_3_and_7_days_a_colleague_is_asked_at_10_and_it_expires_at_21(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var carl = await portal.AMemberOfAsync(hospital, "Carl Kollega");
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var (asked, carls) = (await portal.EmailOfAsync(hospital.Contact), await portal.EmailOfAsync(carl));
        await SentAsync(days: 2, contact: 1, colleague: 0);
        await SentAsync(days: 1, contact: 2, colleague: 0);
        await SentAsync(days: 3, contact: 2, colleague: 0);
        await SentAsync(days: 1, contact: 3, colleague: 0);
        await SentAsync(days: 2, contact: 3, colleague: 0);
        await SentAsync(days: 1, contact: 3, colleague: 1);
        (await NewsAsync(portal, carl)).ShouldBe("IntroductionColleagueAsked");
        (await TasksAsync(portal, carl)).ShouldBe(["Task.Introduction"]);
        (await TasksAsync(portal, hospital.Contact)).ShouldBe(["Task.Introduction"], "it waits for both");
        await SentAsync(days: 10, contact: 3, colleague: 1);

        await SentAsync(days: 1, contact: 4, colleague: 2);

        (await portal.IntroductionAsync(id)).Status.ShouldBe(IntroductionStatus.Expired);
        portal.Mails.Last(await portal.EmailOfAsync(retina.Contact)).Subject.ShouldContain("svarede ikke i tide");
        (await portal.AnswersAsync(carl, id, IntroductionAnswer.Accept)).Refusal.Key.ShouldBe("Told.Expired");
        (await portal.Do<RequestIntroduction>().HandleAsync(retina.Contact, PostBuilders.Asking(hospital), default)).IsDone.ShouldBeTrue();

        async Task SentAsync(int days, int contact, int colleague)
        {
            await portal.MindAsync(days);
            await portal.MindAsync(days: 0);
            (portal.Mails.To(asked).Count, portal.Mails.To(carls).Count).ShouldBe((contact, colleague));
        }
    }

    [Theory, BothDatabases]
    public async Task A_colleague_who_is_asked_too_comes_beside_the_one_it_was_passed_on_to(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var carl = await portal.AMemberOfAsync(hospital, "Carl Kollega");
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var carls = (await portal.PersonOfAsync(carl)).Id;
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.PassOn, colleague: carls)).IsDone.ShouldBeTrue();
        var key = await portal.KeyToAsync(carl);
        (await TasksAsync(portal, hospital.Contact)).ShouldBeEmpty();

        await portal.MindAsync(days: 10);

        portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact)).Subject.ShouldContain("Kan du hjælpe?");
        foreach (var one in new[] { carl, hospital.Contact })
        {
            (await TasksAsync(portal, one)).ShouldBe(["Task.Introduction"]);
        }

        await portal.AnswersAsync(retina.Contact, id, IntroductionAnswer.Withdraw);
        await portal.SettleAsync();
        foreach (var one in new[] { carl, hospital.Contact })
        {
            portal.Mails.Last(await portal.EmailOfAsync(one)).Subject.ShouldContain("trukket en introduktion tilbage");
        }

        (await portal.AnswersByLinkAsync(key, IntroductionAnswer.Accept)).Refusal.Key.ShouldBe("Told.Withdrawn", "it was good until then");
    }

    [Fact]
    public async Task One_row_that_cannot_be_saved_keeps_nobody_behind_it_from_their_turn()
    {
        await using var portal = await TestPortal.StartAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        foreach (var name in new[] { "Et ApS", "To ApS" })
        {
            var asking = await portal.AnOrganisationAsync(name);
            await portal.AnIntroductionAsync(asking.Contact, hospital);
            await portal.APostAsync(asking.Contact);
        }

        foreach (var table in new[] { "Introductions", "Posts" })
        {
            var trigger =
                $"CREATE TRIGGER \"Bad{table}\" BEFORE UPDATE ON \"{table}\" WHEN OLD.\"Id\" = (SELECT MIN(\"Id\") FROM \"{table}\") BEGIN SELECT RAISE(ABORT, 'bad'); END";
            await portal.WriteAsync(db => db.Database.ExecuteSqlRawAsync(trigger));
        }

        await portal.MindAsync(days: 40);
        await portal.Get<MindPosts>().RunAsync(default);

        (await portal.ReadAsync(db => db.Set<Introduction>().CountAsync(row => row.Status == IntroductionStatus.Expired))).ShouldBe(1);
        (await portal.ReadAsync(db => db.Set<Post>().CountAsync(row => row.Status == PostStatus.Expired))).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Two_that_mind_at_once_and_one_that_is_killed_halfway_do_everything_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        foreach (var name in new[] { "Et ApS", "To ApS", "Tre ApS", "Fire ApS" })
        {
            await portal.AnIntroductionAsync((await portal.AnOrganisationAsync(name)).Contact, hospital);
        }

        await portal.SettleAsync();
        portal.Clock.Advance(TimeSpan.FromDays(3));
        using var killed = new CancellationTokenSource();
        var halfway = portal.Get<IntroductionsDue>();
        var seen = 0;
        await Should.ThrowAsync<OperationCanceledException>(() =>
            halfway.EachAsync(
                (_, rows) => rows.OrderBy(row => row.Id),
                async (db, row) =>
                {
                    row.Remind(portal.Now, isLast: false);
                    await portal.Get<IntroductionMail>().AskAsync(db, row, "Mail.Reminder", default);
                    if (++seen == 3)
                    {
                        await killed.CancelAsync();
                    }

                    return true;
                },
                killed.Token
            )
        );

        await Task.WhenAll(portal.Get<MindIntroductions>().RunAsync(default), portal.Get<MindIntroductions>().RunAsync(default));

        await portal.MindAsync(days: 0);
        var reminders = portal.Mails.To(await portal.EmailOfAsync(hospital.Contact)).Where(mail => mail.Subject.Contains("venter på"));
        reminders
            .Select(mail => mail.Subject)
            .ShouldBe(new[] { "Et", "To", "Tre", "Fire" }.Select(name => $"{name} ApS venter på jeres svar"), ignoreOrder: true);
    }

    [Theory, BothDatabases]
    public async Task Who_asked_and_keeps_silent_on_a_question_is_reminded_and_then_it_expires_on_them(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Inquire, Question)).IsDone.ShouldBeTrue();
        await portal.MindAsync(days: 3);
        portal.Mails.Last(await portal.EmailOfAsync(retina.Contact)).Subject.ShouldBe("Fjordby Hospital venter på svar på sit spørgsmål");
        await portal.MindAsync(days: 18);

        (await portal.IntroductionAsync(id)).Status.ShouldBe(IntroductionStatus.Expired);
        portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact)).Subject.ShouldBe("Retina ApS svarede ikke i tide");
        (await NewsAsync(portal, hospital.Contact)).ShouldBe("IntroductionExpiredOnQuestion");
    }

    [Theory, BothDatabases]
    public async Task When_the_last_who_spoke_for_the_asked_side_leaves_it_waits_for_somebody_new(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        (await portal.Do<LeaveOrganisation>().HandleAsync(hospital.Contact, hospital.Id, default)).IsDone.ShouldBeTrue();
        await portal.MindAsync(days: 1);

        (await portal.IntroductionAsync(id)).Status.ShouldBe(IntroductionStatus.Invited);
        portal.Mails.Last(await portal.EmailOfAsync(retina.Contact)).Subject.ShouldContain("Ingen taler for Fjordby Hospital");

        var newcomer = await portal.JoinAsync(await portal.AnAccountAsync("Nina Ny"), hospital, MembershipRole.Contact);
        await portal.MindAsync(days: 1);
        (await portal.AnswersByLinkAsync(await portal.KeyToAsync(newcomer), IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task When_the_colleague_who_should_act_leaves_the_contacts_act_again_and_when_the_askers_leave_it_is_withdrawn(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var carl = await portal.AMemberOfAsync(hospital, "Carl Kollega");
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var carls = (await portal.PersonOfAsync(carl)).Id;
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.PassOn, colleague: carls)).IsDone.ShouldBeTrue();
        (await portal.Do<LeaveOrganisation>().HandleAsync(carl, hospital.Id, default)).IsDone.ShouldBeTrue();

        await portal.MindAsync(days: 0);

        (await TasksAsync(portal, hospital.Contact)).ShouldBe(["Task.Introduction"]);
        portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact)).Subject.ShouldBe("Retina ApS venter på jeres svar");

        (await portal.Do<LeaveOrganisation>().HandleAsync(retina.Contact, retina.Id, default)).IsDone.ShouldBeTrue();
        await portal.MindAsync(days: 0);
        (await portal.IntroductionAsync(id)).Status.ShouldBe(IntroductionStatus.Withdrawn);
    }

    [Theory, BothDatabases]
    public async Task Of_two_colleagues_who_answer_at_once_the_first_counts_and_the_second_is_told_who_answered_what(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = await TwoAsync(portal);
        var carl = await portal.AMemberOfAsync(hospital, "Carl Kollega");
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        var shown = (await ReadAsync(portal, carl, id)).Turn;
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Inquire, Question)).IsDone.ShouldBeTrue();

        var told = (await portal.AnswersAsync(carl, id, IntroductionAnswer.Accept, turn: shown)).Refusal;
        (told.Key, told.Arguments[0]).ShouldBe(("Told.Question", "Kontakt hos Fjordby Hospital"));

        var both = await Task.WhenAll(
            portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Decline, "Vi har ikke tid i år."),
            portal.AnswersAsync(carl, id, IntroductionAnswer.Accept)
        );
        both.Count(result => result.IsDone).ShouldBe(1);
        var late = both.Single(result => !result.IsDone).Refusal;
        late.Key.ShouldBe(both[0].IsDone ? "Told.Declined" : "Told.Accepted");
        late.Arguments[0].ShouldBe(both[0].IsDone ? "Kontakt hos Fjordby Hospital" : "Carl Kollega");
    }

    private static async Task<(TestOrganisation, TestOrganisation)> TwoAsync(TestPortal portal) =>
        (await portal.AnOrganisationAsync(), await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital"));

    private static async Task<IntroductionView> ReadAsync(TestPortal portal, Actor by, Guid id) =>
        (await portal.Do<ReadIntroduction>().HandleAsync(by, new(id), default)).Value;

    private static async Task<IEnumerable<string>> TasksAsync(TestPortal portal, Actor actor) =>
        (await portal.Do<ReadMyPortal>().HandleAsync(actor, new(), default)).Value.Tasks.Select(task => task.Key);

    private static async Task<string> NewsAsync(TestPortal portal, Actor actor) =>
        (await portal.Do<ListNotifications>().HandleAsync(actor, 1, default)).Value.Items[0].Key;
}
