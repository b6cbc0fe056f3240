using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Meetings;

namespace SundAI.Portal.Tests.Workshops;

public sealed class MeetingPagesTests
{
    [Theory, BothDatabases]
    public async Task Forty_times_at_twenty_tables_are_forty_choices_of_the_first_free_table(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync();
        var item = await portal.AnItemAsync(workshop, new(AgendaKind.Meetings, "Møder to og to", new(11, 0), new(14, 20)));
        (await portal.Do<PlanMeetings>().HandleAsync(workshop.Facilitator, new(item, 5, 20), default)).Value.ShouldBe(800);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var third = await portal.AnOrganisationAsync("Tredje Fond");
        foreach (var side in new[] { retina, hospital, third })
        {
            await portal.RegisteredAsync(workshop, side.Contact);
        }

        var slots = await portal.SlotsAsync(workshop);
        var introduction = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        (await portal.Do<BookMeeting>().HandleAsync(retina.Contact, new(introduction, slots[0].Id), default)).IsDone.ShouldBeTrue();

        var theirs = (await portal.Do<ReadMeetings>().HandleAsync(third.Contact, new(workshop.Slug), default)).Value;
        theirs.Free.Count.ShouldBe(40);
        theirs.Free.Select(row => row.Table).ShouldBe([2, .. Enumerable.Repeat(1, 39)]);
        var ours = (await portal.Do<ReadMeetings>().HandleAsync(retina.Contact, new(workshop.Slug), default)).Value;
        ours.Free.Select(row => row.Starts).ShouldBe(slots.Select(row => row.Starts).Distinct().Skip(1));
        ours.Yours.ShouldHaveSingleItem().Parties.Select(party => party.Name).ShouldBe(["Fjordby Hospital", "Retina ApS"]);

        // 12.00 in Copenhagen: what has begun cannot be chosen.
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 12, 11, 0, 0, TimeSpan.Zero));
        theirs = (await portal.Do<ReadMeetings>().HandleAsync(third.Contact, new(workshop.Slug), default)).Value;
        theirs.Free[0].Starts.ShouldBe(new TimeOnly(12, 5));
    }

    [Theory, BothDatabases]
    public async Task The_facilitators_plan_and_the_partners_come_page_by_page_with_the_wanted_one_first(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync();
        var item = await portal.AnItemAsync(workshop, new(AgendaKind.Meetings, "Møder to og to", new(11, 0), new(14, 20)));
        await portal.Do<PlanMeetings>().HandleAsync(workshop.Facilitator, new(item, 5, 1), default);
        var (retina, hospital) = (await portal.AnOrganisationAsync("Retina ApS"), await portal.AnOrganisationAsync("Fjordby Hospital"));
        await portal.RegisteredAsync(workshop, retina.Contact);
        await portal.RegisteredAsync(workshop, hospital.Contact);
        await portal.AnAcceptedIntroductionAsync(retina, await portal.AnOrganisationAsync("Fraværende A/S"));
        var slots = await portal.SlotsAsync(workshop);
        var last = Guid.Empty;
        for (var number = 0; number < ReadMeetings.PartnersSize + 2; number++)
        {
            last = await portal.AnAcceptedIntroductionAsync(retina, hospital);
        }

        var read = portal.Do<ReadMeetings>();
        var side = (await read.HandleAsync(retina.Contact, new(workshop.Slug, last), default)).Value.Side.ShouldNotBeNull();
        (side.Bookable.Total, side.Bookable.Items.Count, side.Bookable.Items[0].IntroductionId).ShouldBe((52, 50, last));
        side.NotComing.Items.ShouldBe(["Fraværende A/S"]);
        var rest = (await read.HandleAsync(retina.Contact, new(workshop.Slug, last, 2), default)).Value.Side!.Bookable;
        rest.Items.Select(row => row.IntroductionId).Intersect(side.Bookable.Items.Select(row => row.IntroductionId)).ShouldBeEmpty();

        foreach (var (partner, slot) in side.Bookable.Items.Zip(slots.Take(ReadMeetings.PlanSize + 1)))
        {
            var booked = await portal.Do<BookMeeting>().HandleAsync(retina.Contact, new(partner.IntroductionId, slot.Id), default);
            booked.IsDone.ShouldBeTrue();
        }

        var plan = (await read.HandleAsync(workshop.Facilitator, new(workshop.Slug, PlanPage: 2), default)).Value.Plan;
        (plan.Total, plan.Pages).ShouldBe((31, 2));
        plan.Items.ShouldHaveSingleItem().Starts.ShouldBe(slots[30].Starts);
    }
}
