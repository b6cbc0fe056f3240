using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Tests.Workshops;

public sealed class AgendaTests
{
    private static readonly WorkshopInput Says = WorkshopBuilders.Says;

    [Theory, BothDatabases]
    public async Task A_day_that_ends_before_it_begins_is_refused_beside_its_end(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var input = Says with { Starts = new TimeOnly(15, 0), Ends = new TimeOnly(9, 0) };
        var result = await portal.Do<WriteWorkshop>().HandleAsync(await portal.AFacilitatorAsync(), input, default);
        result.At(nameof(input.Ends)).ShouldNotBeNull().Key.ShouldBe("Refused.EndsFirst");
    }

    [Theory, BothDatabases]
    public async Task An_empty_form_says_what_is_missing_beside_each_field(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var input = new WorkshopInput(null, " ", null, null, null, null, "");
        var result = await portal.Do<WriteWorkshop>().HandleAsync(await portal.AFacilitatorAsync(), input, default);
        foreach (var field in new[] { "Title", "Lede", "Date", "Starts", "Ends", "Place" })
        {
            result.At(field).ShouldNotBeNull(field);
        }

        (await portal.ReadAsync(db => db.Set<Workshop>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Huge_texts_wild_numbers_and_unknown_terms_are_refused(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var input = Says with
        {
            Title = new string('x', 151),
            Description = new string('x', 8001),
            Capacity = -1,
            Region = "atlantis",
            Rooms = [.. Enumerable.Range(1, 7).Select(number => $"Rum {number}")],
        };
        var result = await portal.Do<WriteWorkshop>().HandleAsync(await portal.AFacilitatorAsync(), input, default);
        foreach (var field in new[] { "Title", "Description", "Capacity", "Region", "Rooms" })
        {
            result.At(field).ShouldNotBeNull(field);
        }
    }

    [Theory, BothDatabases]
    public async Task A_script_is_kept_as_the_text_that_it_is(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        const string script = "<script>alert(1)</script>";
        var workshop = await portal.AWorkshopAsync(says: Says with { Title = script, Description = script });
        var view = (await portal.Do<ReadWorkshop>().HandleAsync(workshop.Facilitator, new(workshop.Slug), default)).Value;
        view.Workshop.Title.ShouldBe(script);
        workshop.Slug.ShouldNotContain("<");
    }

    [Theory, BothDatabases]
    public async Task Two_items_cannot_be_in_one_room_at_once(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ADraftWorkshopAsync();
        var add = portal.Do<AddAgendaItem>();
        var first = new AgendaItemInput(AgendaKind.Session, "Oplæg", new(9, 0), new(10, 0), "Salen");
        (await add.HandleAsync(workshop.Facilitator, new(workshop.Id, first), default)).IsDone.ShouldBeTrue();

        var overlapping = first with { Title = "For tidligt", Starts = new(9, 45), Ends = new(10, 30) };
        var refused = await add.HandleAsync(workshop.Facilitator, new(workshop.Id, overlapping), default);
        refused.At(nameof(first.Starts)).ShouldNotBeNull().Key.ShouldBe("Refused.Overlap");

        var elsewhere = overlapping with { Room = "Rum 1" };
        (await add.HandleAsync(workshop.Facilitator, new(workshop.Id, elsewhere), default)).IsDone.ShouldBeTrue();
        var everybody = first with { Title = "Frokost", Starts = new(10, 15), Ends = new(10, 45), Room = "" };
        (await add.HandleAsync(workshop.Facilitator, new(workshop.Id, everybody), default)).IsDone.ShouldBeFalse();
        var next = first with { Title = "Straks efter", Starts = new(10, 0), Ends = new(10, 30) };
        (await add.HandleAsync(workshop.Facilitator, new(workshop.Id, next), default)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task An_item_outside_the_day_or_in_an_unknown_room_is_refused(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ADraftWorkshopAsync();
        var item = new AgendaItemInput(AgendaKind.Session, "Oplæg", new(8, 0), new(16, 0), "Kælderen");
        var result = await portal.Do<AddAgendaItem>().HandleAsync(workshop.Facilitator, new(workshop.Id, item), default);
        result.At("Starts").ShouldNotBeNull();
        result.At("Ends").ShouldNotBeNull();
        result.At("Room").ShouldNotBeNull();
        var silent = WorkshopBuilders.Discussion with { Question = "" };
        (await portal.Do<AddAgendaItem>().HandleAsync(workshop.Facilitator, new(workshop.Id, silent), default))
            .At("Question")
            .ShouldNotBeNull();
    }

    [Theory, BothDatabases]
    public async Task Over_a_clock_change_the_wall_times_stay_and_the_instants_follow(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var winter = await portal.ADraftWorkshopAsync(says: Says with { Date = new DateOnly(2027, 3, 27) });
        var summer = await portal.ADraftWorkshopAsync(winter.Facilitator, Says with { Date = new DateOnly(2027, 3, 29) });
        var starts = await portal.ReadAsync(db =>
            db.Set<Workshop>().OrderBy(row => row.Date).Select(row => new { row.Starts, row.StartsAt }).ToListAsync()
        );
        starts.ShouldAllBe(row => row.Starts == new TimeOnly(9, 0));
        starts.Select(row => row.StartsAt.Hour).ShouldBe([8, 7]);

        var night = Says with { Date = new DateOnly(2027, 3, 28), Starts = new(2, 30), Ends = new(6, 0) };
        (await portal.Do<WriteWorkshop>().HandleAsync(winter.Facilitator, night, default))
            .At(nameof(night.Starts))
            .ShouldNotBeNull()
            .Key.ShouldBe("Refused.SkippedTime");
        var autumn = await portal.ADraftWorkshopAsync(
            winter.Facilitator,
            Says with
            {
                Date = new DateOnly(2027, 10, 31),
                Starts = new(1, 0),
                Ends = new(4, 0),
            }
        );
        var lasts = await portal.ReadAsync(db =>
            db.Set<Workshop>().Where(row => row.Id == autumn.Id).Select(row => row.EndsAt - row.StartsAt).SingleAsync()
        );
        lasts.ShouldBe(TimeSpan.FromHours(4));
        summer.Slug.ShouldNotBe(winter.Slug);
    }

    [Theory, BothDatabases]
    public async Task The_calendar_file_says_the_wall_time_and_its_zone(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync();
        var file = await portal.Do<WorkshopCalendar>().HandleAsync(Portal.Accounts.Actor.Nobody, workshop.Slug, default);
        file.Value.ShouldContain("DTSTART;TZID=Europe/Copenhagen:20270312T090000");
        file.Value.ShouldContain("DTEND;TZID=Europe/Copenhagen:20270312T153000");
        file.Value.ShouldContain("BEGIN:VTIMEZONE");
    }

    [Theory, BothDatabases]
    public async Task Moving_an_item_changes_places_with_its_neighbour(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ADraftWorkshopAsync();
        var first = await portal.AnItemAsync(workshop, new(AgendaKind.Session, "Kort", new(9, 0), new(9, 15)));
        var second = await portal.AnItemAsync(workshop, new(AgendaKind.Session, "Lang", new(9, 15), new(10, 0)));
        (await portal.Do<MoveAgendaItem>().HandleAsync(workshop.Facilitator, new(second, Earlier: true), default)).IsDone.ShouldBeTrue();
        var times = await portal.ReadAsync(db => db.Set<AgendaItem>().ToDictionaryAsync(row => row.Id, row => (row.Starts, row.Ends)));
        times[second].ShouldBe((new TimeOnly(9, 0), new TimeOnly(9, 45)));
        times[first].ShouldBe((new TimeOnly(9, 45), new TimeOnly(10, 0)));
        (await portal.Do<MoveAgendaItem>().HandleAsync(workshop.Facilitator, new(second, Earlier: true), default)).IsDone.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_edit_at_once_the_second_sees_the_first_ones_text(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ADraftWorkshopAsync();
        var version = await portal.ReadAsync(db => db.Set<Workshop>().Select(row => row.Version).SingleAsync());
        var edit = portal.Do<EditWorkshop>();
        var mine = new EditWorkshopInput(workshop.Id, version, Says with { Title = "Den første" });
        (await edit.HandleAsync(workshop.Facilitator, mine, default)).IsDone.ShouldBeTrue();
        var late = await edit.HandleAsync(workshop.Facilitator, mine with { Facts = Says with { Title = "Den anden" } }, default);
        late.Refusal.Kind.ShouldBe(RefusalKind.Stale);
        late.Refusal.Current.ShouldBeOfType<StaleWorkshop>().Text.ShouldContain("Den første");
    }

    [Theory, BothDatabases]
    public async Task A_published_workshop_is_listed_found_and_an_activity_and_a_draft_is_not(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var draft = await portal.ADraftWorkshopAsync();
        var nobody = Portal.Accounts.Actor.Nobody;
        (await portal.Do<ListWorkshops>().HandleAsync(nobody, new(), default)).Total.ShouldBe(0);
        (await portal.Do<ReadWorkshop>().HandleAsync(nobody, new(draft.Slug), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await portal.Do<PublishWorkshop>().HandleAsync(draft.Facilitator, draft.Id, default)).IsDone.ShouldBeFalse();

        await portal.AnItemAsync(draft);
        (await portal.Do<PublishWorkshop>().HandleAsync(draft.Facilitator, draft.Id, default)).IsDone.ShouldBeTrue();
        var found = await portal.Do<ListWorkshops>().HandleAsync(nobody, new(Theme: "regulering", Words: "bordrunde"), default);
        found.Items.ShouldHaveSingleItem().Id.ShouldBe(draft.Id);
        (await portal.Do<ComingWorkshops>().HandleAsync(nobody, new("regulering"), default)).ShouldHaveSingleItem();
        (await portal.Do<ComingWorkshops>().HandleAsync(nobody, new("talent"), default)).ShouldBeEmpty();
        (await portal.ReadAsync(db => db.Set<Activity>().CountAsync(row => row.EntityId == draft.Id))).ShouldBe(1);

        var cancel = portal.Do<CancelWorkshop>();
        (await cancel.HandleAsync(draft.Facilitator, new(draft.Id, "For få tilmeldte"), default)).IsDone.ShouldBeTrue();
        (await cancel.HandleAsync(draft.Facilitator, new(draft.Id, "Igen"), default)).IsDone.ShouldBeFalse();
        (await portal.ReadAsync(db => db.Set<Activity>().CountAsync(row => row.EntityId == draft.Id))).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<SearchRow>().CountAsync(row => row.EntityId == draft.Id))).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task A_workshop_that_is_over_is_among_the_past_ones(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.AWorkshopAsync();
        portal.Clock.Advance(TimeSpan.FromDays(12));
        var nobody = Portal.Accounts.Actor.Nobody;
        (await portal.Do<ListWorkshops>().HandleAsync(nobody, new(), default)).Total.ShouldBe(0);
        (await portal.Do<ListWorkshops>().HandleAsync(nobody, new(Past: true), default)).Total.ShouldBe(1);
    }
}
