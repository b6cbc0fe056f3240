using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Live;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Live;

namespace SundAI.Portal.Tests.Workshops;

public sealed class LiveRoomTests
{
    [Theory, BothDatabases]
    public async Task What_is_said_is_stored_before_it_is_announced(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        await portal.RegisteredAsync(workshop, retina.Contact);
        var heard = new List<ContributionArrived>();
        var storedWhenHeard = 0;
        using var listening = portal
            .Get<LiveChannel>()
            .Subscribe(
                LiveTopics.Of(workshop.Id),
                async news =>
                {
                    heard.Add((ContributionArrived)news);
                    storedWhenHeard = await portal.ReadAsync(db => db.Set<Contribution>().CountAsync());
                }
            );
        var id = await portal.AContributionAsync(workshop, retina.Contact, "<script>alert(1)</script>");
        storedWhenHeard.ShouldBe(1);
        var contribution = heard.ShouldHaveSingleItem().Contribution;
        (contribution.Id, contribution.Text, contribution.From).ShouldBe((id, "<script>alert(1)</script>", "Retina ApS"));
    }

    [Theory, BothDatabases]
    public async Task Empty_huge_repeated_and_foreign_contributions_are_refused(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var person = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync());
        var contribute = portal.Do<Contribute>();
        ContributeInput Says(string? text, Guid? item = null) => new(workshop.Id, item, text, ContributionKind.Proposal);
        (await contribute.HandleAsync(person, Says("  "), default)).At("Text").ShouldNotBeNull();
        (await contribute.HandleAsync(person, Says(new string('x', 501)), default)).At("Text").ShouldNotBeNull();
        (await contribute.HandleAsync(person, Says("Hilsen 010190-1234"), default)).At("Text").ShouldNotBeNull();
        (await contribute.HandleAsync(person, Says("Hør", Guid.CreateVersion7()), default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await contribute.HandleAsync(person, Says("Én indgang"), default)).IsDone.ShouldBeTrue();
        (await contribute.HandleAsync(person, Says("Én indgang"), default)).IsDone.ShouldBeFalse();
        var stranger = await portal.AnAccountAsync("Fremmed");
        (await contribute.HandleAsync(stranger, Says("Hej"), default)).Refusal.Kind.ShouldBe(RefusalKind.NotAllowed);
        (await portal.ReadAsync(db => db.Set<Contribution>().CountAsync())).ShouldBe(1);
    }

    [Theory, BothDatabases]
    public async Task Agreeing_twice_counts_once_and_can_be_taken_back(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var author = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("Forfatter"));
        var reader = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("Læser"));
        var id = await portal.AContributionAsync(workshop, author);
        var support = portal.Do<SupportContribution>();
        (await support.HandleAsync(author, new(id, true), default)).Refusal.Key.ShouldBe("Refused.OwnContribution");
        await support.HandleAsync(reader, new(id, true), default);
        await support.HandleAsync(reader, new(id, true), default);
        var room = (await portal.Do<ReadLiveRoom>().HandleAsync(reader, workshop.Slug, default)).Value;
        var row = room.Contributions.Rows.ShouldHaveSingleItem();
        (row.SupportCount, row.IsSupported, row.IsMine).ShouldBe((1, true, false));
        await support.HandleAsync(reader, new(id, false), default);
        (await portal.ReadAsync(db => db.Set<Contribution>().Select(contribution => contribution.SupportCount).SingleAsync())).ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task When_many_agree_at_once_all_are_counted(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var id = await portal.AContributionAsync(
            workshop,
            await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("Forfatter"))
        );
        var readers = new List<Portal.Accounts.Actor>();
        foreach (var number in Enumerable.Range(1, 6))
        {
            readers.Add(await portal.RegisteredAsync(workshop, await portal.AnAccountAsync($"Læser {number}")));
        }

        await Task.WhenAll(readers.Select(reader => portal.Do<SupportContribution>().HandleAsync(reader, new(id, true), default)));
        (await portal.ReadAsync(db => db.Set<Contribution>().Select(row => row.SupportCount).SingleAsync())).ShouldBe(6);
    }

    [Theory, BothDatabases]
    public async Task A_closed_room_takes_nothing_and_the_facilitators_choice_is_shown(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.AWorkshopAsync();
        var person = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync());
        var closed = await portal
            .Do<Contribute>()
            .HandleAsync(person, new(workshop.Id, null, "For tidligt", ContributionKind.Experience), default);
        closed.Refusal.Key.ShouldBe("Refused.RoomClosed");

        var later = await portal.AnItemAsync(workshop, new(AgendaKind.Session, "Senere", new(14, 0), new(15, 0)));
        var steer = portal.Do<SteerLiveRoom>();
        (await steer.HandleAsync(workshop.Facilitator, new(workshop.Id, true, Guid.CreateVersion7()), default)).IsDone.ShouldBeFalse();
        (await steer.HandleAsync(workshop.Facilitator, new(workshop.Id, true, later), default)).IsDone.ShouldBeTrue();
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 12, 9, 30, 0, TimeSpan.Zero));
        var room = (await portal.Do<ReadLiveRoom>().HandleAsync(person, workshop.Slug, default)).Value;
        room.Current(portal.Now).ShouldNotBeNull().Id.ShouldBe(later);
        (await steer.HandleAsync(workshop.Facilitator, new(workshop.Id, true, null), default)).IsDone.ShouldBeTrue();
        room = (await portal.Do<ReadLiveRoom>().HandleAsync(person, workshop.Slug, default)).Value;
        room.Current(portal.Now).ShouldNotBeNull().Title.ShouldBe("Bordrunde");
    }

    [Theory, BothDatabases]
    public async Task An_erased_person_leaves_the_words_without_the_name(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var person = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync("Amina Lund"));
        await portal.AContributionAsync(workshop, person);
        var mine = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "workshops");
        (await portal.ReadAsync(db => mine.ExportAsync(db, person.UserId!.Value, default))).ShouldNotBeNull();
        await portal.WriteAsync(async db =>
        {
            await mine.EraseAsync(db, person.UserId!.Value, default);
            return 0;
        });
        (await portal.ReadAsync(db => db.Set<Contribution>().SingleAsync())).PersonId.ShouldBeNull();
        (await portal.ReadAsync(db => db.Set<Registration>().CountAsync())).ShouldBe(0);
    }
}
