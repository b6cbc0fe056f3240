using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Tests.Workshops;

public sealed class RegistrationTests
{
    [Theory, BothDatabases]
    public async Task Whoever_registers_has_a_seat_and_a_mail(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync();
        var retina = await portal.AnOrganisationAsync();
        await portal.RegisteredAsync(workshop, retina.Contact);
        await portal.RegisteredAsync(workshop, retina.Contact);
        await portal.SettleAsync();
        var seat = await portal.ReadAsync(db => db.Set<Registration>().SingleAsync());
        (seat.Seat, seat.OrganisationId).ShouldBe((1, retina.Id));
        var mail = portal.Mails.To(await portal.EmailOfAsync(retina.Contact)).ShouldHaveSingleItem();
        mail.Subject.ShouldContain("Vejen til CE-mærket");
        (await portal.Do<MyWorkshops>().HandleAsync(retina.Contact, 1, default)).Items.ShouldHaveSingleItem();
    }

    [Theory, BothDatabases]
    public async Task A_full_workshop_is_refused_with_words_until_somebody_leaves(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync(says: WorkshopBuilders.Says with { Capacity = 1 });
        var first = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("Første"));
        var second = await portal.AnAccountAsync("Anden");
        var full = await portal.Do<Register>().HandleAsync(second, workshop.Id, default);
        full.Refusal.Key.ShouldBe("Refused.Full");
        (await portal.Do<Unregister>().HandleAsync(first, workshop.Id, default)).IsDone.ShouldBeTrue();
        (await portal.Do<Unregister>().HandleAsync(first, workshop.Id, default)).IsDone.ShouldBeTrue();
        (await portal.Do<Register>().HandleAsync(second, workshop.Id, default)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task When_many_want_the_last_seats_exactly_that_many_get_one(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync(says: WorkshopBuilders.Says with { Capacity = 3 });
        var people = new List<Portal.Accounts.Actor>();
        foreach (var number in Enumerable.Range(1, 8))
        {
            people.Add(await portal.AnAccountAsync($"Deltager {number}"));
        }

        var results = await Task.WhenAll(people.Select(person => portal.Do<Register>().HandleAsync(person, workshop.Id, default)));
        results.Count(result => result.IsDone).ShouldBe(3);
        results.Where(result => !result.IsDone).ShouldAllBe(result => result.Refusal.Key == "Refused.Full");
        var seats = await portal.ReadAsync(db => db.Set<Registration>().Select(row => row.Seat).ToListAsync());
        seats.Order().ShouldBe([1, 2, 3]);
    }

    [Theory, BothDatabases]
    public async Task Registration_follows_its_days_and_the_workshops_state(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var person = await portal.AnAccountAsync();
        var register = portal.Do<Register>();
        var says = WorkshopBuilders.Says with
        {
            RegistrationOpensOn = new DateOnly(2027, 3, 3),
            RegistrationClosesOn = new DateOnly(2027, 3, 10),
        };
        var workshop = await portal.AWorkshopAsync(says: says);
        (await register.HandleAsync(person, workshop.Id, default)).Refusal.Key.ShouldBe("Refused.NotYet");
        portal.Clock.Advance(TimeSpan.FromDays(3));
        (await register.HandleAsync(person, workshop.Id, default)).IsDone.ShouldBeTrue();
        portal.Clock.Advance(TimeSpan.FromDays(7));
        var late = await portal.AnAccountAsync("Sen Person");
        (await register.HandleAsync(late, workshop.Id, default)).Refusal.Key.ShouldBe("Refused.Closed");

        var draft = await portal.ADraftWorkshopAsync(workshop.Facilitator);
        (await register.HandleAsync(person, draft.Id, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await register.HandleAsync(person, Guid.CreateVersion7(), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, BothDatabases]
    public async Task The_registered_are_told_when_it_moves_and_when_it_is_cancelled(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync();
        var person = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync());
        var version = await portal.ReadAsync(db => db.Set<Workshop>().Select(row => row.Version).SingleAsync());
        var moved = WorkshopBuilders.Says with { Date = new DateOnly(2027, 3, 19) };
        (
            await portal.Do<EditWorkshop>().HandleAsync(workshop.Facilitator, new(workshop.Id, version, moved), default)
        ).IsDone.ShouldBeTrue();
        (await portal.Do<CancelWorkshop>().HandleAsync(workshop.Facilitator, new(workshop.Id, "Storm"), default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        var mails = portal.Mails.To(await portal.EmailOfAsync(person));
        mails.Count.ShouldBe(3);
        mails[1].Text.ShouldContain("19.");
        mails[2].Text.ShouldContain("Storm");
        (await portal.Do<Register>().HandleAsync(await portal.AnAccountAsync("Ny"), workshop.Id, default)).IsDone.ShouldBeFalse();
    }

    [Theory, BothDatabases]
    public async Task There_must_be_seats_for_those_who_come_already(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync();
        await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("En"));
        await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("To"));
        var version = await portal.ReadAsync(db => db.Set<Workshop>().Select(row => row.Version).SingleAsync());
        var smaller = new EditWorkshopInput(workshop.Id, version, WorkshopBuilders.Says with { Capacity = 1 });
        (await portal.Do<EditWorkshop>().HandleAsync(workshop.Facilitator, smaller, default)).At("Capacity").ShouldNotBeNull();
    }

    [Theory, BothDatabases]
    public async Task Those_who_come_to_a_large_workshop_are_turned_by_the_page_and_whoever_comes_alone_stands_last(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync();
        var bo = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("Bo Hansen"));
        await portal.WriteAsync(db =>
        {
            for (var number = 1; number <= ReadWorkshop.ParticipantsSize; number++)
            {
                var organisation = new Organisation($"Klinik {number:00}", $"klinik-{number:00}", "hospital", portal.Now);
                var user = new IdentityUser<Guid>($"gaest-{number}") { Id = Guid.CreateVersion7() };
                var guest = new Person(user.Id, $"Gæst {number}", $"gaest-{number}", Language.Danish);
                var seat = new Registration
                {
                    WorkshopId = workshop.Id,
                    PersonId = guest.Id,
                    OrganisationId = organisation.Id,
                    Seat = number + 1,
                    At = portal.Now,
                };
                db.AddRange(organisation, user, guest, seat);
            }

            return Task.FromResult(0);
        });

        var first = (await portal.Do<ReadWorkshop>().HandleAsync(bo, new(workshop.Slug), default)).Value.Participants;
        var last = (await portal.Do<ReadWorkshop>().HandleAsync(bo, new(workshop.Slug, 2), default)).Value.Participants;

        first
            .Items.Select(row => row.Organisation)
            .ShouldBe(Enumerable.Range(1, ReadWorkshop.ParticipantsSize).Select(at => $"Klinik {at:00}"));
        last.Items.ShouldHaveSingleItem().ShouldBe(new ParticipantRow(null, null, 1));
    }
}
