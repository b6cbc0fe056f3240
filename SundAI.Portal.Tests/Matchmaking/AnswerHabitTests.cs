using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;

namespace SundAI.Portal.Tests.Matchmaking;

/// <summary>How fast an organisation usually answers, from what it did in the last year, and how often one person may ask.</summary>
public sealed class AnswerHabitTests
{
    [Theory]
    [InlineData(50, 0, 0.0)]
    [InlineData(10, 3, 0.3)]
    [InlineData(3, 2, null)]
    [InlineData(2, 0, null)]
    [InlineData(4, 3, 0.75)]
    public void Silence_is_known_from_three_who_asked_and_answering_from_three_answers(int asked, int answered, double? share) =>
        new AnswerHabit(asked, answered, null).Share.ShouldBe(share);

    [Theory, BothDatabases]
    public async Task From_three_answers_of_the_last_year_on_the_median_is_said(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var silent = await portal.AnOrganisationAsync("Tavse Hospital", type: "hospital");
        await AskedAsync("Gammel ApS", after: 20, IntroductionAnswer.Accept);
        portal.Clock.Advance(TimeSpan.FromDays(350));
        await AskedAsync("Et ApS", after: 1, IntroductionAnswer.Accept);
        await AskedAsync("To ApS", after: 9, IntroductionAnswer.Inquire);
        (await portal.Do<ReadAnswerHabit>().HandleAsync(Actor.Nobody, hospital.Id, default)).ShouldBeNull("two are too few");
        await AskedAsync("Tre ApS", after: 2, IntroductionAnswer.Decline);
        var waits = await portal.AnOrganisationAsync("Fire ApS");
        await portal.AnIntroductionAsync(waits.Contact, hospital);
        await portal.AnIntroductionAsync(waits.Contact, silent);

        (await portal.Do<ReadAnswerHabit>().HandleAsync(Actor.Nobody, hospital.Id, default)).ShouldBe(2);
        await portal.MindAsync(days: 21);
        var habits = await portal.ReadAsync(db => db.AnswerHabitsAsync(null, portal.Now, default));
        habits[hospital.Id].ShouldBe(new AnswerHabit(4, 3, TimeSpan.FromDays(2)));
        habits[silent.Id].ShouldBe(new AnswerHabit(1, 0, null));
        (await portal.ReadAsync(db => db.AnswerHabitsAsync([silent.Id], portal.Now, default))).Keys.ShouldBe([silent.Id]);

        async Task AskedAsync(string name, int after, IntroductionAnswer answer)
        {
            var id = await portal.AnIntroductionAsync((await portal.AnOrganisationAsync(name)).Contact, hospital);
            portal.Clock.Advance(TimeSpan.FromDays(after));
            (await portal.AnswersAsync(hospital.Contact, id, answer, "Hvor mange billeder?")).IsDone.ShouldBeTrue();
        }
    }

    [Theory, BothDatabases]
    public async Task One_person_asks_ten_times_in_a_day_withdrawn_ones_counted_and_is_told_when_the_next_is_possible(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var colleague = await portal.AMemberOfAsync(retina);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        for (var time = 1; time <= 10; time++)
        {
            var id = await portal.AnIntroductionAsync(retina.Contact, hospital);
            (await portal.AnswersAsync(retina.Contact, id, IntroductionAnswer.Withdraw)).IsDone.ShouldBeTrue();
        }

        var refused = (await portal.Do<RequestIntroduction>().HandleAsync(retina.Contact, PostBuilders.Asking(hospital), default)).Refusal;
        (refused.Key, refused.Arguments[0]).ShouldBe(("Introduction.TooManyToday", 10));
        var others = await portal.AnIntroductionAsync(colleague, hospital);
        (await portal.AnswersAsync(colleague, others, IntroductionAnswer.Withdraw)).IsDone.ShouldBeTrue();
        portal.Clock.Advance(TimeSpan.FromDays(1));
        (await portal.Do<RequestIntroduction>().HandleAsync(retina.Contact, PostBuilders.Asking(hospital), default)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task Two_windows_that_ask_at_once_do_not_pass_the_limit_together(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var hospitals = new List<TestOrganisation>();
        foreach (var name in new[] { "Et", "To", "Tre", "Fire" })
        {
            hospitals.Add(await portal.AnOrganisationAsync($"{name} Hospital", type: "hospital"));
        }

        for (var time = 1; time <= 9; time++)
        {
            var id = await portal.AnIntroductionAsync(retina.Contact, hospitals[0]);
            (await portal.AnswersAsync(retina.Contact, id, IntroductionAnswer.Withdraw)).IsDone.ShouldBeTrue();
        }

        var results = await Task.WhenAll(
            hospitals.Select(to => portal.Do<RequestIntroduction>().HandleAsync(retina.Contact, PostBuilders.Asking(to), default))
        );

        results.Count(result => result.IsDone).ShouldBe(1);
        results.Where(result => !result.IsDone).ShouldAllBe(result => result.Refusal.Key == "Introduction.TooManyToday");
    }
}
