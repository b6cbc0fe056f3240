using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Tests.Recommendations;

/// <summary>Lists that grow with what people do are cut by the database, and nothing of them is out of reach.</summary>
public sealed class LongListsTests
{
    [Theory, BothDatabases]
    public async Task Of_three_hundred_comments_the_note_shows_the_newest_and_the_pages_show_each_one_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var person = await portal.PersonOfAsync(note.Facilitator);
        var view = await portal.NoteAsync(note);
        var (full, other) = (view.Item("1.1").Key, view.Item("1.2").Key);
        Comment Said(Guid key, int at) => new(note.Id, key, 1, person.Id, null, $"Nummer {at}", portal.Now.AddSeconds(at));
        await portal.WriteAsync(db =>
        {
            db.Set<Comment>().AddRange([.. Enumerable.Range(1, 300).Select(at => Said(full, at)), Said(other, 1)]);
            return Task.FromResult(301);
        });

        view = await portal.NoteAsync(note);
        view.Comments.Where(row => row.Key == full).Select(row => row.Text).ShouldBe(["Nummer 298", "Nummer 299", "Nummer 300"]);
        view.Comments.Count(row => row.Key == other).ShouldBe(1);
        (view.SaidTo(full).Comments, view.SaidTo(other).Comments).ShouldBe((300, 1));

        var read = new List<string>();
        for (var page = 1; page <= 12; page++)
        {
            var said = await portal.Do<ListSaid>().HandleAsync(Actor.Nobody, new ListSaidInput(note.Slug, full, Page: page), default);
            (said.Value.Comments.Pages, said.Value.Comments.Number).ShouldBe((12, page));
            read.AddRange(said.Value.Comments.Items.Select(row => row.Text));
        }

        read.ShouldBe(Enumerable.Range(1, 300).Select(at => $"Nummer {at}"));
    }

    [Theory, BothDatabases]
    public async Task An_amendment_that_waits_stands_before_newer_ones_and_each_is_found_by_its_number(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var person = await portal.PersonOfAsync(note.Facilitator);
        var key = (await portal.NoteAsync(note)).Item("1.2").Key;
        await portal.WriteAsync(async db =>
        {
            var paragraph = (await db.Set<NoteParagraph>().FindAsync(key))!;
            foreach (var number in Enumerable.Range(1, 25))
            {
                var amendment = new Amendment(
                    paragraph,
                    number,
                    1,
                    person.Id,
                    null,
                    new AmendmentWords($"Andre ord {number}", "Fordi"),
                    portal.Now
                );
                if (number > 1)
                {
                    amendment.Decline("Nej", portal.Now);
                }

                db.Add(amendment);
            }

            return paragraph.Id;
        });

        var view = await portal.NoteAsync(note);
        view.Amendments.Select(row => row.Number).ShouldBe([1, 24, 25]);
        view.SaidTo(key).ShouldBe(new SaidCount(0, 25, 1));
        view.Pending.ShouldBe(1);
        var said = await portal.Do<ListSaid>().HandleAsync(Actor.Nobody, new ListSaidInput(note.Slug, null, 17), default);
        (said.Value.Key, said.Value.Amendments.Number).ShouldBe((key, 2));
        said.Value.Amendments.Items.Select(row => row.Number).ShouldBe(Enumerable.Range(11, 10));
        var none = await portal.Do<ListSaid>().HandleAsync(Actor.Nobody, new ListSaidInput(note.Slug, null, 26), default);
        none.IsDone.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task A_paragraph_of_a_draft_is_not_read_by_strangers(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ADraftNoteAsync();
        var key = (await portal.NoteAsync(note, note.Facilitator)).Item("1.1").Key;
        var said = await portal.Do<ListSaid>().HandleAsync(Actor.Nobody, new ListSaidInput(note.Slug, key), default);
        said.IsDone.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task Those_who_back_a_note_are_paged_and_whoever_backs_it_on_another_page_still_does(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var last = await portal.AnOrganisationAsync("Retina ApS");
        await portal.WriteAsync(db =>
        {
            foreach (var number in Enumerable.Range(1, 70))
            {
                var organisation = new Organisation($"Klinik {number}", $"klinik-{number}", "hospital", portal.Now);
                db.Add(organisation);
                db.Add(ABacking(note.Id, organisation.Id, portal.Now.AddMinutes(number)));
            }

            db.Add(ABacking(note.Id, last.Id, portal.Now.AddDays(1)));
            return Task.FromResult(71);
        });

        var view = await portal.NoteAsync(note, last.Contact);
        (view.Endorsements.Total, view.Endorsements.Pages, view.Endorsements.Items.Count).ShouldBe((71, 2, 60));
        view.You.HasEndorsed.ShouldBeTrue();
        var second = await portal.Do<ReadNote>().HandleAsync(Actor.Nobody, new ReadNoteInput(note.Slug, Endorsements: 2), default);
        second.Value.Endorsements.Items[^1].Name.ShouldBe("Retina ApS");
    }

    [Theory, BothDatabases]
    public async Task The_figures_of_the_quarters_are_those_of_a_plain_replay_of_every_change(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.ANoteInConsultationAsync();
        var dice = new Random(7);
        var began = portal.Now;
        await portal.WriteAsync(db =>
        {
            foreach (var number in Enumerable.Range(1, 40))
            {
                var at = began.AddDays(dice.Next(300));
                var row = new Recommendation(note.Id, number, Guid.CreateVersion7(), $"Anbefaling {number}", null, at);
                for (var change = 0; change < 8; change++)
                {
                    at = at.AddHours(dice.Next(1, 900));
                    row.Become((RecommendationStatus)dice.Next(6), "Nyt", null, at);
                }

                db.Add(row);
                db.AddRange(row.NewChanges);
            }

            // The last hour of a quarter in Copenhagen, and the first of the next.
            db.Add(At(note.Id, 41, new DateTime(2027, 9, 30, 21, 59, 59, DateTimeKind.Utc), db));
            db.Add(At(note.Id, 42, new DateTime(2027, 9, 30, 22, 0, 0, DateTimeKind.Utc), db));
            return Task.FromResult(42);
        });
        portal.Clock.Advance(TimeSpan.FromDays(700));

        var figures = await portal.Do<CountRecommendations>().HandleAsync(Actor.Nobody, default);
        var changes = await portal.ReadAsync(db =>
            db.Set<RecommendationChange>().OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync()
        );
        figures.OverTime.Count.ShouldBe(5);
        foreach (var quarter in figures.OverTime)
        {
            var end = new DateOnly(quarter.Year, (quarter.Quarter * 3) - 2, 1).AddMonths(3);
            var replayed = changes
                .Where(row => When.Date(row.At) < end)
                .GroupBy(row => row.RecommendationId)
                .CountBy(group => group.Last().Status)
                .ToDictionary();
            quarter.ByStatus.ShouldBe(replayed, ignoreOrder: true, $"{quarter.Quarter}/{quarter.Year}");
        }
    }

    [Theory, BothDatabases]
    public async Task An_owner_is_found_by_address_name_and_part_of_the_name(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        var one = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var two = await portal.AnOrganisationAsync("Fjordby Hospital Billeddiagnostik", type: "hospital");
        await portal.AssignAsync(note, one.Id, 1);
        await portal.AssignAsync(note, two.Id, 2);
        await portal.Get<SearchRebuild>().RunAsync(null, default);
        async Task<int> FoundAsync(string owner) =>
            (await portal.Do<ListRecommendations>().HandleAsync(Actor.Nobody, new ListRecommendationsInput(Owner: owner), default)).Total;

        (await FoundAsync(one.Slug)).ShouldBe(1);
        (await FoundAsync("Fjordby Hospital")).ShouldBe(1);
        (await FoundAsync("fjordby")).ShouldBe(2);
        (await FoundAsync("vrøvlord")).ShouldBe(0);
        (await FoundAsync("!")).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Three_hundred_contributions_are_read_page_by_page_and_what_is_chosen_from_all_of_them(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var facilitator = await portal.AFacilitatorAsync();
        var (workshop, said) = await portal.AWorkshopWithContributionsAsync(
            retina,
            [.. Enumerable.Range(1, 300).Select(number => $"Indspil {number}")]
        );
        async Task<MaterialView> ReadAsync(ReadMaterialInput input) =>
            (await portal.Do<ReadMaterial>().HandleAsync(facilitator, input, default)).Value;

        var read = new List<Guid>();
        for (var page = 1; page <= 6; page++)
        {
            var material = await ReadAsync(new ReadMaterialInput(workshop.Slug, page));
            (material.Number, material.Pages, material.Rows.Count()).ShouldBe((page, 6, 50));
            read.AddRange(material.Rows.Select(row => row.Id));
        }

        read.ShouldBe(said, ignoreOrder: true);
        var chosen = await ReadAsync(new ReadMaterialInput(workshop.Slug, Only: [read[0], read[299]]));
        chosen.Rows.Select(row => row.Id).ShouldBe([read[0], read[299]]);
        (await ReadAsync(new ReadMaterialInput(workshop.Slug, Only: []))).Rows.ShouldBeEmpty();
    }

    [Theory, BothDatabases]
    public async Task A_long_history_and_many_actions_are_paged(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var note = await portal.AnAdoptedNoteAsync();
        var id = (await portal.RecommendationAsync(note)).Id;
        await portal.WriteAsync(async db =>
        {
            var recommendation = (await db.Set<Recommendation>().FindAsync(id))!;
            foreach (var number in Enumerable.Range(1, 44))
            {
                var at = portal.Now.AddMinutes(number);
                recommendation.Become(RecommendationStatus.InProgress, $"Nyt {number}", null, at);
                var action = new FollowUp(id, $"Handling {number}", null, null, at);
                foreach (var step in Enumerable.Range(1, 30))
                {
                    action.Become(step % 2 == 0 ? FollowUpStatus.Planned : FollowUpStatus.InProgress, null, at.AddSeconds(step));
                }

                db.Add(action);
                db.AddRange(action.NewChanges);
            }

            db.AddRange(recommendation.NewChanges);
            return id;
        });

        var first = await portal.RecommendationAsync(note);
        (first.History.Total, first.History.Pages, first.History.Items[0].News).ShouldBe((45, 3, "Nyt 44"));
        (first.Actions.Total, first.Actions.Pages, first.Actions.Items[0].Text).ShouldBe((44, 3, "Handling 1"));
        first.Actions.Items.ShouldAllBe(action => action.Steps.Count == FollowUpRow.MostSteps);
        first.Actions.Items[0].Steps[^1].Status.ShouldBe(FollowUpStatus.Planned);
        var input = new ReadRecommendationInput(note.Slug, 1, History: 3, Actions: 3);
        var last = (await portal.Do<ReadRecommendation>().HandleAsync(Actor.Nobody, input, default)).Value;
        last.History.Items[^1].Kind.ShouldBe(ChangeKind.Adopted);
        last.Actions.Items.Select(action => action.Text).ShouldBe(["Handling 41", "Handling 42", "Handling 43", "Handling 44"]);
    }

    private static Recommendation At(Guid noteId, int number, DateTime at, DbContext db)
    {
        var row = new Recommendation(noteId, number, Guid.CreateVersion7(), "På grænsen", null, at);
        db.AddRange(row.NewChanges);
        return row;
    }

    private static Endorsement ABacking(Guid noteId, Guid organisationId, DateTime at) =>
        new()
        {
            NoteId = noteId,
            OrganisationId = organisationId,
            CreatedAt = at,
        };
}
