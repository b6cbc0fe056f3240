using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Meetings;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Tests.Workshops;

public sealed class MeetingTests
{
    [Theory, BothDatabases]
    public async Task Either_side_books_the_other_is_told_and_may_cancel(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (workshop, retina, hospital) = await SceneAsync(portal);
        var introduction = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        var slot = (await portal.SlotsAsync(workshop))[0];
        var booked = await portal.Do<BookMeeting>().HandleAsync(retina.Contact, new(introduction, slot.Id), default);
        booked.IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        var told = portal.Mails.To(await portal.EmailOfAsync(hospital.Contact))[^1];
        told.Subject.ShouldContain("Retina ApS");
        told.Text.ShouldContain("11.00");

        var theirs = (await portal.Do<ReadMeetings>().HandleAsync(hospital.Contact, new(workshop.Slug), default)).Value;
        theirs.Yours.ShouldHaveSingleItem().Table.ShouldBe(1);
        theirs.Free.ShouldNotContain(row => row.Starts == slot.Starts);
        theirs.Plan.Total.ShouldBe(0);
        var chance = (await portal.Do<ListMeetingChances>().HandleAsync(hospital.Contact, introduction, default))!.ShouldHaveSingleItem();
        (chance.Starts, chance.Table).ShouldBe((slot.Starts, 1));

        (await portal.Do<CancelMeeting>().HandleAsync(hospital.Contact, booked.Value, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        portal.Mails.To(await portal.EmailOfAsync(retina.Contact))[^1].Subject.ShouldContain("Fjordby");
        (await portal.Do<BookMeeting>().HandleAsync(hospital.Contact, new(introduction, slot.Id), default)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task A_slot_is_booked_once_and_nobody_sits_at_two_tables(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (workshop, retina, hospital) = await SceneAsync(portal);
        var third = await portal.AnOrganisationAsync("Tredje Fond");
        await portal.RegisteredAsync(workshop, third.Contact);
        var book = portal.Do<BookMeeting>();
        var first = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        var second = await portal.AnAcceptedIntroductionAsync(third, hospital);
        var slots = await portal.SlotsAsync(workshop);
        (await book.HandleAsync(retina.Contact, new(first, slots[0].Id), default)).IsDone.ShouldBeTrue();

        (await book.HandleAsync(third.Contact, new(second, slots[0].Id), default)).Refusal.Key.ShouldBe("Refused.SlotTaken");
        var sameTime = slots.First(slot => slot.Starts == slots[0].Starts && slot.Table == 2);
        (await book.HandleAsync(third.Contact, new(second, sameTime.Id), default)).Refusal.Key.ShouldBe("Refused.SideBusy");
        var later = slots.First(slot => slot.Starts > slots[0].Starts);
        (await book.HandleAsync(retina.Contact, new(first, later.Id), default)).Refusal.Key.ShouldBe("Refused.MeetAlready");
        (await book.HandleAsync(third.Contact, new(second, later.Id), default)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task When_both_sides_book_at_once_there_is_one_meeting(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (workshop, retina, hospital) = await SceneAsync(portal);
        var introduction = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        var slots = await portal.SlotsAsync(workshop);
        var results = await Task.WhenAll(
            slots
                .Take(4)
                .Select(
                    (slot, index) =>
                        portal
                            .Do<BookMeeting>()
                            .HandleAsync(index % 2 == 0 ? retina.Contact : hospital.Contact, new(introduction, slot.Id), default)
                )
        );
        results.Count(result => result.IsDone).ShouldBe(1);
        (await portal.ReadAsync(db => db.Set<Meeting>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Only_the_two_sides_of_an_accepted_introduction_who_both_come_may_book(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (workshop, retina, hospital) = await SceneAsync(portal);
        var slot = (await portal.SlotsAsync(workshop))[0];
        var book = portal.Do<BookMeeting>();
        var absent = await portal.AnOrganisationAsync("Fraværende A/S");
        var introduction = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        var withAbsent = await portal.AnAcceptedIntroductionAsync(retina, absent);
        (await book.HandleAsync(absent.Contact, new(introduction, slot.Id), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await book.HandleAsync(retina.Contact, new(withAbsent, slot.Id), default)).Refusal.Key.ShouldBe("Refused.BothRegistered");
        (await book.HandleAsync(retina.Contact, new(Guid.CreateVersion7(), slot.Id), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await book.HandleAsync(retina.Contact, new(introduction, Guid.CreateVersion7()), default)).Refusal.Kind.ShouldBe(
            RefusalKind.NotFound
        );
        (await portal.Do<ListMeetingChances>().HandleAsync(absent.Contact, introduction, default)).ShouldBeNull();
        portal.Clock.Advance(TimeSpan.FromDays(12));
        (await book.HandleAsync(retina.Contact, new(introduction, slot.Id), default)).Refusal.Key.ShouldBe("Refused.SlotPast");
    }

    [Theory, BothDatabases]
    public async Task The_plan_stays_while_a_meeting_is_booked_and_the_last_to_leave_releases_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (workshop, retina, hospital) = await SceneAsync(portal);
        var introduction = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        var slot = (await portal.SlotsAsync(workshop))[0];
        (await portal.Do<BookMeeting>().HandleAsync(retina.Contact, new(introduction, slot.Id), default)).IsDone.ShouldBeTrue();
        var plan = portal.Do<PlanMeetings>();
        (await plan.HandleAsync(workshop.Facilitator, new(slot.AgendaItemId, 20, 1), default)).Refusal.Key.ShouldBe(
            "Refused.MeetingsBooked"
        );
        (await portal.Do<RemoveAgendaItem>().HandleAsync(workshop.Facilitator, slot.AgendaItemId, default)).IsDone.ShouldBeFalse();
        (await portal.Do<Unregister>().HandleAsync(hospital.Contact, workshop.Id, default)).IsDone.ShouldBeTrue();
        (await portal.ReadAsync(db => db.Set<Meeting>().CountAsync())).ShouldBe(0);
        (await plan.HandleAsync(workshop.Facilitator, new(slot.AgendaItemId, 20, 1), default)).Value.ShouldBe(3);
    }

    [Theory, BothDatabases]
    public async Task Impossible_plans_are_refused(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ADraftWorkshopAsync();
        var item = await portal.AnItemAsync(workshop, new(AgendaKind.Meetings, "Møder", new(11, 0), new(11, 30)));
        var talk = await portal.AnItemAsync(workshop, new(AgendaKind.Session, "Oplæg", new(13, 0), new(14, 0)));
        var plan = portal.Do<PlanMeetings>();
        (await plan.HandleAsync(workshop.Facilitator, new(item, 0, 41), default)).Refusals.Count.ShouldBe(2);
        (await plan.HandleAsync(workshop.Facilitator, new(item, 45, 1), default)).At("Minutes").ShouldNotBeNull();
        (await plan.HandleAsync(workshop.Facilitator, new(talk, 15, 1), default)).Refusal.Key.ShouldBe("Refused.NoMeetingsItem");
        (await plan.HandleAsync(workshop.Facilitator, new(Guid.CreateVersion7(), 15, 1), default)).IsDone.ShouldBeFalse();
    }

    private static async Task<(TestWorkshop, TestOrganisation, TestOrganisation)> SceneAsync(TestPortal portal)
    {
        var workshop = await portal.AWorkshopWithTablesAsync();
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        await portal.RegisteredAsync(workshop, retina.Contact);
        await portal.RegisteredAsync(workshop, hospital.Contact);
        return (workshop, retina, hospital);
    }
}
