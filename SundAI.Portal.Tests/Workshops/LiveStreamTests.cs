using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Live;

namespace SundAI.Portal.Tests.Workshops;

public sealed class LiveStreamTests
{
    [Theory, BothDatabases]
    public async Task Five_hundred_contributions_are_read_page_by_page_without_loss_or_repeat_while_new_ones_arrive(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var actor = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync());
        var person = (await portal.PersonOfAsync(actor)).Id;
        // Ten of them in the same moment: the key decides between them.
        await portal.WriteAsync(db =>
        {
            db.Set<Contribution>()
                .AddRange(
                    Enumerable.Range(0, 500).Select(number => Said(workshop, person, $"Nr. {number}", portal.Now.AddSeconds(number / 10)))
                );
            return Task.FromResult(0);
        });
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        var read = portal.Do<ReadContributions>();
        var stream = new LiveStream();
        stream.Show(stream.Begin(), (await portal.Do<ReadLiveRoom>().HandleAsync(actor, workshop.Slug, default)).Value.Contributions);
        var arrived = 0;
        while (stream.HasOlder)
        {
            var late = new ContributionRow(
                await portal.AContributionAsync(workshop, actor, $"Sent nr. {++arrived}"),
                null,
                "",
                ContributionKind.Experience,
                null,
                0,
                portal.Now,
                false,
                true
            );
            var page = (await read.HandleAsync(actor, new(workshop.Id, null, stream.Oldest), default)).Value;
            page.Rows.Count.ShouldBeLessThanOrEqualTo(ContributionPages.Size);
            stream.Arrive(late, wait: arrived % 2 == 0);
            stream.ShowOlder(stream.Reading, page);
        }

        stream.ShowWaiting();
        arrived.ShouldBeGreaterThan(5);
        stream.Total.ShouldBe(500 + arrived);
        stream.Shown.Select(row => row.Id).Distinct().Count().ShouldBe(500 + arrived);
        stream.Shown.Count.ShouldBe(500 + arrived);
    }

    [Theory, BothDatabases]
    public async Task Each_item_has_a_stream_and_a_number_of_its_own(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var actor = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync());
        var item = await portal.ReadAsync(db => db.Set<AgendaItem>().Select(row => row.Id).SingleAsync());
        await portal.AContributionAsync(workshop, actor, "Mellem punkterne");
        var input = new ContributeInput(workshop.Id, item, "Til punktet", ContributionKind.Question);
        await portal.Do<Contribute>().HandleAsync(actor, input, default);
        var page = (await portal.Do<ReadContributions>().HandleAsync(actor, new(workshop.Id, item, null), default)).Value;
        page.Rows.ShouldHaveSingleItem().Text.ShouldBe("Til punktet");
        (page.Total, page.HasOlder).ShouldBe((1, false));
        portal.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 12, 9, 30, 0, TimeSpan.Zero));
        var room = (await portal.Do<ReadLiveRoom>().HandleAsync(actor, workshop.Slug, default)).Value;
        (room.Contributions.ItemId, room.Contributions.Total).ShouldBe((item, 1));
    }

    [Theory, BothDatabases]
    public async Task A_second_click_at_the_same_moment_says_nothing_twice(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var workshop = await portal.ALiveWorkshopAsync();
        var actor = await portal.RegisteredAsync(workshop, await portal.AnAccountAsync());
        var input = new ContributeInput(workshop.Id, null, "Én indgang", ContributionKind.Proposal);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.Do<Contribute>().HandleAsync(actor, input, default)));
        results.Count(result => result.IsDone).ShouldBe(1);
        results.Where(result => !result.IsDone).ShouldAllBe(result => result.Refusal.Key == "Refused.SaidAlready");
        (await portal.ReadAsync(db => db.Set<Contribution>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public void What_arrives_while_the_stream_is_read_anew_is_shown_afterwards_and_an_overtaken_reading_is_not()
    {
        var (first, second, third) = (Row(1), Row(2), Row(3));
        var stream = new LiveStream();
        var (early, late) = (stream.Begin(), stream.Begin());
        stream.Arrive(third, wait: false);
        stream.Show(late, new ContributionPage(null, [second, first], 2, false));
        stream.Show(early, ContributionPage.None);
        stream.Arrive(third, wait: true);
        stream.Shown.ShouldBe([third, second, first]);
        (stream.Total, stream.Waiting).ShouldBe((3, 0));
    }

    private static ContributionRow Row(int second) =>
        new(
            Guid.CreateVersion7(),
            null,
            $"Nr. {second}",
            ContributionKind.Experience,
            null,
            0,
            new DateTime(2027, 3, 12, 9, 0, second, DateTimeKind.Utc),
            false,
            false
        );

    private static Contribution Said(TestWorkshop workshop, Guid person, string text, DateTime at) =>
        new(workshop.Id, null, person, null, text, ContributionKind.Experience, at);
}
