using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Live;
using SundAI.Portal.Workshops.Meetings;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Tests.Workshops;

/// <summary>Of two who change one timetable at once, the second is told what the first one did; nothing impossible is stored.</summary>
public sealed class TimetableTurnsTests
{
    [Theory, BothDatabases]
    public async Task Of_items_added_at_once_to_one_time_and_room_one_is_stored_and_the_others_are_told_which(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ADraftWorkshopAsync();
        var results = await Task.WhenAll(
            Enumerable
                .Range(1, 4)
                .Select(number =>
                    portal
                        .Do<AddAgendaItem>()
                        .HandleAsync(
                            workshop.Facilitator,
                            new(workshop.Id, WorkshopBuilders.Discussion with { Title = $"Nr. {number}" }),
                            default
                        )
                )
        );
        results.Count(result => result.IsDone).ShouldBe(1);
        var stored = await portal.ReadAsync(db => db.Set<AgendaItem>().SingleAsync());
        foreach (var refused in results.Where(result => !result.IsDone))
        {
            refused.At("Starts").ShouldNotBeNull().Arguments.ShouldContain(stored.Title);
        }
    }

    [Theory, BothDatabases]
    public async Task An_item_moved_and_an_item_added_at_once_do_not_collide(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ADraftWorkshopAsync();
        var first = await portal.AnItemAsync(workshop);
        await portal.AnItemAsync(workshop, new(AgendaKind.Break, "Kaffe", new(14, 0), new(14, 30)));
        await Task.WhenAll(
            portal.Do<MoveAgendaItem>().HandleAsync(workshop.Facilitator, new(first, Earlier: false), default),
            portal
                .Do<AddAgendaItem>()
                .HandleAsync(
                    workshop.Facilitator,
                    new(workshop.Id, WorkshopBuilders.Discussion with { Starts = new(13, 30), Ends = new(14, 0) }),
                    default
                )
        );
        var items = await portal.ReadAsync(db => db.Set<AgendaItem>().OrderBy(row => row.Starts).ToListAsync());
        items.Zip(items.Skip(1)).ShouldAllBe(pair => pair.First.Ends <= pair.Second.Starts);
    }

    [Theory, BothDatabases]
    public async Task A_meeting_is_not_booked_while_its_last_participant_leaves_or_its_item_goes(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopWithTablesAsync();
        var (retina, hospital) = (await portal.AnOrganisationAsync("Retina ApS"), await portal.AnOrganisationAsync("Fjordby Hospital"));
        await portal.RegisteredAsync(workshop, retina.Contact);
        await portal.RegisteredAsync(workshop, hospital.Contact);
        var introduction = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        var slot = (await portal.SlotsAsync(workshop))[0];

        var leaving = portal.Do<Unregister>().HandleAsync(hospital.Contact, workshop.Id, default);
        var booking = portal.Do<BookMeeting>().HandleAsync(retina.Contact, new(introduction, slot.Id), default);
        (await leaving).IsDone.ShouldBeTrue();
        await booking;
        (await portal.ReadAsync(db => db.Set<Meeting>().CountAsync())).ShouldBe(0);

        await portal.RegisteredAsync(workshop, hospital.Contact);
        var removing = portal.Do<RemoveAgendaItem>().HandleAsync(workshop.Facilitator, slot.AgendaItemId, default);
        booking = portal.Do<BookMeeting>().HandleAsync(retina.Contact, new(introduction, slot.Id), default);
        ((await removing).IsDone ? 1 : 0).ShouldBe((await booking).IsDone ? 0 : 1);
    }

    [Theory, BothDatabases]
    public async Task Erasing_the_last_participant_of_an_organisation_releases_its_meetings_and_recounts_what_they_agreed_with(
        Database database
    )
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopWithTablesAsync();
        (await portal.Do<SteerLiveRoom>().HandleAsync(workshop.Facilitator, new(workshop.Id, true, null), default)).IsDone.ShouldBeTrue();
        var (retina, hospital) = (await portal.AnOrganisationAsync("Retina ApS"), await portal.AnOrganisationAsync("Fjordby Hospital"));
        await portal.RegisteredAsync(workshop, retina.Contact);
        await portal.RegisteredAsync(workshop, hospital.Contact);
        var introduction = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        var slot = (await portal.SlotsAsync(workshop))[0];
        (await portal.Do<BookMeeting>().HandleAsync(retina.Contact, new(introduction, slot.Id), default)).IsDone.ShouldBeTrue();
        var said = await portal.AContributionAsync(workshop, hospital.Contact);
        await portal.Do<SupportContribution>().HandleAsync(retina.Contact, new(said, true), default);

        var mine = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "workshops");
        await portal.EraseAsync(mine, retina.Contact);
        await portal.SettleAsync();

        (await portal.ReadAsync(db => db.Set<Meeting>().CountAsync())).ShouldBe(0);
        (await portal.ReadAsync(db => db.Set<Contribution>().Select(row => row.SupportCount).SingleAsync())).ShouldBe(0);
        portal.Mails.To(await portal.EmailOfAsync(hospital.Contact))[^1].Subject.ShouldBe("Retina ApS har aflyst jeres møde");
    }

    [Theory, BothDatabases]
    public async Task A_day_on_which_an_items_hour_does_not_exist_is_refused_and_so_is_publishing_a_day_that_has_begun(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var early = WorkshopBuilders.Says with { Starts = new TimeOnly(1, 0) };
        var workshop = await portal.ADraftWorkshopAsync(says: early);
        await portal.AnItemAsync(workshop, new(AgendaKind.Session, "Nattevagten", new(2, 15), new(2, 45)));
        var version = await portal.ReadAsync(db => db.Set<Workshop>().Select(row => row.Version).SingleAsync());

        var summer = early with { Date = new DateOnly(2027, 3, 28) };
        var moved = await portal.Do<EditWorkshop>().HandleAsync(workshop.Facilitator, new(workshop.Id, version, summer), default);
        moved.At("Date").ShouldNotBeNull().Key.ShouldBe("Refused.ItemSkipped");

        portal.Clock.Advance(TimeSpan.FromDays(30));
        var published = await portal.Do<PublishWorkshop>().HandleAsync(workshop.Facilitator, workshop.Id, default);
        published.Refusal.Key.ShouldBe("Refused.BegunAlready");
    }
}
