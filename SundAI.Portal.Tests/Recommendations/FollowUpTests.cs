using System.Globalization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.FollowUps;

namespace SundAI.Portal.Tests.Recommendations;

public sealed class FollowUpTests
{
    [Theory, BothDatabases]
    public async Task A_year_later_anyone_sees_what_was_implemented_and_how_it_went(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        await portal.AssignAsync(note, hospital.Id, 1);
        await portal.AssignAsync(note, hospital.Id, 2);
        await portal.SettleAsync();
        portal.Mails.Last(await portal.EmailOfAsync(hospital.Contact)).Text.ShouldContain($"anbefalinger/{note.Slug}/anbefaling/2");
        var due = When.Date(portal.Now).AddMonths(6);
        await DueAsync(portal, note, hospital.Contact, 1, due);
        await DueAsync(portal, note, hospital.Contact, 2, due);
        await StatusAsync(portal, note, hospital.Contact, 1, RecommendationStatus.InProgress, "Udkast sendt");

        portal.Clock.Advance(TimeSpan.FromDays(365));
        (await portal.RecommendationAsync(note, 1)).IsLate.ShouldBeTrue();
        await StatusAsync(portal, note, hospital.Contact, 1, RecommendationStatus.Implemented, "31 løsninger i registeret");

        var first = await portal.RecommendationAsync(note, 1);
        first.IsLate.ShouldBeFalse();
        first
            .History.Items.Select(row => row.Status)
            .ShouldBe([
                RecommendationStatus.Implemented,
                RecommendationStatus.InProgress,
                RecommendationStatus.OwnerFound,
                RecommendationStatus.OwnerFound,
                RecommendationStatus.Proposed,
            ]);
        first.History.Items[0].Person.ShouldNotBeNullOrEmpty();
        (first.History.Items[0].At - first.History.Items[1].At).Days.ShouldBe(365);
        var figures = await portal.Do<CountRecommendations>().HandleAsync(Actor.Nobody, default);
        (figures.Total, figures.Of(RecommendationStatus.Implemented), figures.Late).ShouldBe((2, 1, 1));
        figures.Of("regulering", RecommendationStatus.Implemented).ShouldBe(1);
        figures.OverTime.Select(row => row.Total).ShouldBe([2, 2, 2, 2, 2]);
        figures.OverTime[^1].ByStatus[RecommendationStatus.Implemented].ShouldBe(1);
        var late = await portal.Do<ListRecommendations>().HandleAsync(Actor.Nobody, new ListRecommendationsInput(OnlyLate: true), default);
        late.Items.ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task The_list_filters_by_theme_status_and_owner(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        await portal.AssignAsync(note, hospital.Id);
        async Task<int> CountAsync(ListRecommendationsInput input) =>
            (await portal.Do<ListRecommendations>().HandleAsync(Actor.Nobody, input, default)).Total;

        (await CountAsync(new("regulering"))).ShouldBe(2);
        (await CountAsync(new("data"))).ShouldBe(0);
        (await CountAsync(new(Status: RecommendationStatus.Proposed))).ShouldBe(1);
        (await CountAsync(new(Owner: hospital.Slug))).ShouldBe(1);
        (await CountAsync(new(OwnerId: hospital.Id, OnlyOpen: true))).ShouldBe(1);
        (await CountAsync(new(Words: "indgang"))).ShouldBe(2);
        (await CountAsync(new(Words: "vrøvlord"))).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task What_is_due_first_can_stand_first(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        await DueAsync(portal, note, note.Facilitator, 2, When.Date(portal.Now).AddDays(30));
        portal.Clock.Advance(TimeSpan.FromHours(1));
        var later = await portal.AnAdoptedNoteAsync(note.Facilitator, "Et senere notat");
        await DueAsync(portal, later, note.Facilitator, 1, When.Date(portal.Now).AddDays(10));
        async Task<IEnumerable<(string, int)>> ListAsync(bool nearest) =>
            (await portal.Do<ListRecommendations>().HandleAsync(Actor.Nobody, new(NearestFirst: nearest), default)).Items.Select(row =>
                (row.NoteSlug, row.Number)
            );

        (await ListAsync(nearest: true)).Take(2).ShouldBe([(later.Slug, 1), (note.Slug, 2)]);
        (await ListAsync(nearest: false)).First().Item1.ShouldBe(later.Slug);
    }

    [Theory, BothDatabases]
    public async Task Giving_up_needs_a_reason_and_says_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        var view = await portal.RecommendationAsync(note);
        var change = portal.Do<ChangeRecommendationStatus>();
        ChangeStatusInput Input(string? news) => new(view.Id, view.Version, RecommendationStatus.Abandoned, news);

        (await change.HandleAsync(note.Facilitator, Input("  "), default)).At("News")!.Key.ShouldBe("Refused.AbandonedNeedsReason");
        (await change.HandleAsync(note.Facilitator, Input("Loven blev ændret"), default)).IsDone.ShouldBeTrue();
        (await portal.RecommendationAsync(note)).LatestNews.ShouldBe("Loven blev ændret");
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_in_progress_without_an_owner(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        var view = await portal.RecommendationAsync(note);
        var input = new ChangeStatusInput(view.Id, view.Version, RecommendationStatus.InProgress, null);
        var refused = await portal.Do<ChangeRecommendationStatus>().HandleAsync(note.Facilitator, input, default);
        refused.At("Status")!.Key.ShouldBe("Refused.NoOwnerYet");
    }

    [Theory, BothDatabases]
    public async Task Two_who_report_at_once_see_both_reports(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        await portal.AssignAsync(note, hospital.Id);
        var view = await portal.RecommendationAsync(note);
        ChangeStatusInput Input(string news) => new(view.Id, view.Version, RecommendationStatus.InProgress, news);
        var change = portal.Do<ChangeRecommendationStatus>();

        (await change.HandleAsync(hospital.Contact, Input("Vi er begyndt"), default)).IsDone.ShouldBeTrue();
        var late = await change.HandleAsync(note.Facilitator, Input("De er begyndt"), default);
        late.Refusal.Current.ShouldBeOfType<StaleRecommendation>().LatestNews.ShouldBe("Vi er begyndt");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9000)]
    public async Task A_due_date_lies_ahead(int days)
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.AnAdoptedNoteAsync();
        var view = await portal.RecommendationAsync(note);
        var input = new SetDueDateInput(view.Id, view.Version, When.Date(portal.Now).AddDays(days), null);
        (await portal.Do<SetDueDate>().HandleAsync(note.Facilitator, input, default)).At("DueOn").ShouldNotBeNull();
    }

    [Fact]
    public async Task An_owner_that_does_not_exist_is_not_there_and_none_must_be_chosen()
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.AnAdoptedNoteAsync();
        var view = await portal.RecommendationAsync(note);
        var assign = portal.Do<AssignOwner>();
        var nobody = new AssignOwnerInput(view.Id, view.Version, Guid.CreateVersion7(), null);
        (await assign.HandleAsync(note.Facilitator, nobody, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await assign.HandleAsync(note.Facilitator, nobody with { OrganisationId = null }, default)).At("OrganisationId").ShouldNotBeNull();
    }

    [Theory, BothDatabases]
    public async Task An_action_keeps_its_steps(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        await portal.AssignAsync(note, hospital.Id);
        var id = (await portal.RecommendationAsync(note)).Id;
        var planned = await portal
            .Do<PlanFollowUp>()
            .HandleAsync(hospital.Contact, new PlanFollowUpInput(id, "Skriv skabelonen", null), default);
        var action = (await portal.RecommendationAsync(note)).Actions.Items.ShouldHaveSingleItem();

        portal.Clock.Advance(TimeSpan.FromDays(3));
        var input = new ChangeFollowUpInput(planned.Value, action.Version, FollowUpStatus.Done);
        (await portal.Do<ChangeFollowUp>().HandleAsync(hospital.Contact, input, default)).IsDone.ShouldBeTrue();
        (await portal.Do<ChangeFollowUp>().HandleAsync(hospital.Contact, input, default)).Refusal.Kind.ShouldBe(RefusalKind.Stale);
        (await portal.RecommendationAsync(note))
            .Actions.Items[0]
            .Steps.Select(step => step.Status)
            .ShouldBe([FollowUpStatus.Planned, FollowUpStatus.Done]);
    }

    [Fact]
    public async Task The_owner_is_found_by_name_or_among_those_who_back_the_note()
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.ANoteInConsultationAsync(days: 7);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        await portal.Do<SundAI.Portal.Recommendations.Consultations.EndorseNote>().HandleAsync(hospital.Contact, note.Id, default);
        portal.Clock.Advance(TimeSpan.FromDays(8));
        await portal.Do<SundAI.Portal.Recommendations.Consultations.AdoptNote>().HandleAsync(note.Facilitator, note.Id, default);
        var id = (await portal.RecommendationAsync(note)).Id;
        var found = await portal.Do<FindOwners>().HandleAsync(note.Facilitator, new FindOwnersInput(id, null), default);
        found.Value.ShouldHaveSingleItem().Name.ShouldBe("Fjordby Hospital");
    }

    private static async Task DueAsync(TestPortal portal, TestNote note, Actor actor, int number, DateOnly day)
    {
        var view = await portal.RecommendationAsync(note, number);
        var input = new SetDueDateInput(view.Id, view.Version, day, null);
        (await portal.Do<SetDueDate>().HandleAsync(actor, input, default)).IsDone.ShouldBeTrue();
    }

    private static async Task StatusAsync(
        TestPortal portal,
        TestNote note,
        Actor actor,
        int number,
        RecommendationStatus status,
        string news
    )
    {
        var view = await portal.RecommendationAsync(note, number);
        var input = new ChangeStatusInput(view.Id, view.Version, status, news);
        (await portal.Do<ChangeRecommendationStatus>().HandleAsync(actor, input, default)).IsDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2027-02-28")]
    [InlineData("2047-03-02")]
    public async Task An_action_is_due_within_the_same_days_as_a_recommendation(string day)
    {
        await using var portal = await TestPortal.StartAsync();
        var note = await portal.AnAdoptedNoteAsync();
        var input = new PlanFollowUpInput(
            (await portal.RecommendationAsync(note)).Id,
            "Skriv til kommunerne",
            DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(8)
        );
        (await portal.Do<PlanFollowUp>().HandleAsync(note.Facilitator, input, default)).At("DueOn").ShouldNotBeNull();
    }
}
