using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Home;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Tests.Matchmaking;

/// <summary>What two who said yes share, and what came of it.</summary>
public sealed class IntroductionSpaceTests
{
    [Theory, BothDatabases]
    public async Task A_message_goes_to_the_other_side_by_mail_and_bell_and_stands_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, id) = await AcceptedAsync(portal);
        const string Text = "Kan I onsdag? <script>alert(1)</script>";
        (await portal.WritesAsync(retina.Contact, id, " ")).At("Text").ShouldNotBeNull();
        (await portal.WritesAsync(retina.Contact, id, new string('x', 2001))).At("Text").ShouldNotBeNull();

        (await portal.WritesAsync(retina.Contact, id, Text)).IsDone.ShouldBeTrue();
        (await portal.WritesAsync(retina.Contact, id, Text)).IsDone.ShouldBeTrue("sent twice by going back");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await portal.WritesAsync(hospital.Contact, id, "Ja, kl. 10.")).IsDone.ShouldBeTrue();

        await portal.SettleAsync();
        var thread = (await portal.Do<ReadIntroduction>().HandleAsync(hospital.Contact, new(id), default)).Value.Thread.Items;
        thread
            .Select(line => (line.Text, line.IsOurs, line.Who))
            .ShouldBe([(Text, false, "Kontakt hos Retina ApS"), ("Ja, kl. 10.", true, "Kontakt hos Fjordby Hospital")]);
        var mail = portal.Mails.To(await portal.EmailOfAsync(hospital.Contact)).ShouldHaveSingleItem();
        mail.Text.ShouldContain(Text);
        (await NewsAsync(portal, retina.Contact)).ShouldBe("IntroductionMessage");
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_written_before_the_yes_or_after_a_no(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = (await portal.AnOrganisationAsync(), await portal.AnOrganisationAsync("Fjordby Hospital"));
        var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
        await RefusedAsync();
        (await portal.AnswersAsync(hospital.Contact, id, IntroductionAnswer.Decline, "Ikke i år.")).IsDone.ShouldBeTrue();
        await RefusedAsync();

        async Task RefusedAsync()
        {
            (await portal.WritesAsync(retina.Contact, id, "Hej.")).Refusal.Key.ShouldBe("Space.NotOpen");
            (await portal.TellsAsync(hospital.Contact, id, OutcomeKind.Met)).Refusal.Key.ShouldBe("Space.NotOpen");
            var planned = await portal.Do<PlanIntroductionStep>().HandleAsync(retina.Contact, portal.StepSays(id), default);
            planned.Refusal.Key.ShouldBe("Space.NotOpen");
        }
    }

    [Theory, BothDatabases]
    public async Task An_agreed_step_says_who_acts_next_and_by_when_until_it_is_done(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, id) = await AcceptedAsync(portal);
        var past = portal.StepSays(id);
        past.DueOn = DateOnly.FromDateTime(portal.Now).AddDays(-1);
        (await portal.Do<PlanIntroductionStep>().HandleAsync(retina.Contact, past, default)).At("DueOn").ShouldNotBeNull();
        (await portal.Do<PlanIntroductionStep>().HandleAsync(retina.Contact, new() { IntroductionId = id }, default))
            .Refusals.Select(refusal => refusal.Field)
            .ShouldBe(["Text", "DueOn"]);

        var step = await portal.AStepAsync(retina.Contact, id, StepDoer.Them);

        (await TasksAsync(portal, hospital.Contact)).ShouldBe([("Task.IntroductionStep", DateOnly.FromDateTime(portal.Now).AddDays(7))]);
        (await TasksAsync(portal, retina.Contact)).ShouldBeEmpty();
        var waits = (await portal.Do<ReadMyPortal>().HandleAsync(retina.Contact, new(), default)).Value.Asked;
        waits.ShouldHaveSingleItem().Next.Step!.IsTheirs.ShouldBeTrue();
        await portal.SettleAsync();
        (await NewsAsync(portal, hospital.Contact)).ShouldBe("IntroductionStep");

        (await portal.Do<TickIntroductionStep>().HandleAsync(hospital.Contact, new(step, true), default)).IsDone.ShouldBeTrue();
        (await portal.Do<TickIntroductionStep>().HandleAsync(retina.Contact, new(step, true), default)).IsDone.ShouldBeTrue("it is done");
        (await TasksAsync(portal, hospital.Contact)).ShouldBeEmpty();
        var space = (await portal.Do<ReadIntroduction>().HandleAsync(retina.Contact, new(id), default)).Value.Space!;
        space.Steps.ShouldHaveSingleItem().DoneAt.ShouldBe(portal.Now);
    }

    [Theory, BothDatabases]
    public async Task Thirty_days_after_the_yes_both_sides_are_asked_once_what_came_of_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, _) = await AcceptedAsync(portal);
        await portal.MindAsync(days: 29);
        portal.Mails.All.ShouldBeEmpty();

        await portal.MindAsync(days: 1);
        await portal.MindAsync(days: 5);

        foreach (var side in new[] { retina, hospital })
        {
            portal.Mails.To(await portal.EmailOfAsync(side.Contact)).ShouldHaveSingleItem().Subject.ShouldStartWith("Mødtes I med");
            (await TasksAsync(portal, side.Contact)).ShouldBe([("Task.IntroductionOutcome", null)]);
            (await NewsAsync(portal, side.Contact)).ShouldBe("IntroductionOutcome");
        }
    }

    [Theory, BothDatabases]
    public async Task Each_side_tells_its_own_outcome_which_counts_and_which_the_matcher_reads(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, id) = await AcceptedAsync(portal);
        var elsewhere = await portal.AnOrganisationAsync("Andet Universitet");
        var other = await portal.AnAcceptedIntroductionAsync(elsewhere, hospital);
        (await portal.TellsAsync(retina.Contact, id, kind: null)).At("Kind").ShouldNotBeNull();
        (await portal.TellsAsync(retina.Contact, id, OutcomeKind.NotYet)).IsDone.ShouldBeTrue();
        (await MetAsync()).ShouldBeEmpty();

        (await portal.TellsAsync(retina.Contact, id, OutcomeKind.Project, "Vi afprøver sammen.")).IsDone.ShouldBeTrue();
        (await portal.TellsAsync(hospital.Contact, id, OutcomeKind.Met)).IsDone.ShouldBeTrue();
        (await portal.TellsAsync(hospital.Contact, other, OutcomeKind.NoFit)).IsDone.ShouldBeTrue();

        (await MetAsync()).ShouldHaveSingleItem().ShouldBe(new MetPair(retina.Id, hospital.Id, OutcomeKind.Project, portal.Now));
        var figures = await portal.Do<FrontFigures>().HandleAsync(Actor.Nobody, default);
        (figures.Collaborations, figures.Met).ShouldBe((2, 1));
        var theirs = (await portal.Do<ReadIntroduction>().HandleAsync(hospital.Contact, new(id), default)).Value.Space!;
        JsonSerializer.Serialize(theirs).ShouldNotContain("sammen", Case.Insensitive, "a side reads its own alone");
        (
            await portal.ReadAsync(db => db.Set<OutboxEvent>().CountAsync(row => row.Type.Contains(nameof(IntroductionOutcomeTold))))
        ).ShouldBe(4);
        await portal.MindAsync(days: 30);
        portal.Mails.All.ShouldHaveSingleItem().To.ShouldBe(await portal.EmailOfAsync(elsewhere.Contact), "who has told is not asked");

        Task<IReadOnlyList<MetPair>> MetAsync() => portal.ReadAsync(db => db.MetPairsAsync(default));
    }

    [Fact]
    public async Task Export_holds_what_a_person_wrote_in_the_space()
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, _, id) = await AcceptedAsync(portal);
        (await portal.WritesAsync(retina.Contact, id, "Kan I onsdag?")).IsDone.ShouldBeTrue();
        await portal.AStepAsync(retina.Contact, id);
        (await portal.TellsAsync(retina.Contact, id, OutcomeKind.Met, "Det gik godt.")).IsDone.ShouldBeTrue();
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "introductions");

        var json = JsonSerializer.Serialize(await portal.ReadAsync(db => data.ExportAsync(db, retina.Contact.UserId!.Value, default)));

        foreach (var word in new[] { "Fjordby Hospital", "Retina ApS", "Kan I onsdag?", "Send en pr", "Det gik godt." })
        {
            json.ShouldContain(word);
        }
    }

    private static async Task<(TestOrganisation, TestOrganisation, Guid)> AcceptedAsync(TestPortal portal)
    {
        var (retina, hospital) = (
            await portal.AnOrganisationAsync(),
            await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital")
        );
        return (retina, hospital, await portal.AnAcceptedIntroductionAsync(retina, hospital));
    }

    private static async Task<IEnumerable<(string, DateOnly?)>> TasksAsync(TestPortal portal, Actor actor) =>
        (await portal.Do<ReadMyPortal>().HandleAsync(actor, new(), default)).Value.Tasks.Select(task => (task.Key, task.By));

    private static async Task<string> NewsAsync(TestPortal portal, Actor actor) =>
        (await portal.Do<ListNotifications>().HandleAsync(actor, 1, default)).Value.Items[0].Key;
}
