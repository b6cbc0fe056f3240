using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home.Map;

namespace SundAI.Portal.Tests.Home.Map;

/// <summary>Who works with whom, by what they did in the open.</summary>
public sealed class ReadMapTests
{
    [Theory, BothDatabases]
    public async Task Who_did_something_together_is_tied_and_a_small_circle_ties_closer_than_a_crowd(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (one, two, three) = await ThreeAsync(portal);
        await DidAsync(portal, "Projekt", ["data"], one, two);
        await DidAsync(portal, "Workshop", ["regulering"], one, two, three);

        var map = await ReadAsync(portal, new MapFilter());

        map.Total.ShouldBe(3);
        map.Pairs.Items.Select(pair => Names(pair)).First().ShouldBe(Set(one, two), ignoreOrder: true);
        map.Pairs.Items[0].Strength.ShouldBe(1.5, 1e-9);
        map.Pairs.Items[0].Together.ShouldBe(2);
        map.Pairs.Items[0].Themes.ShouldBe(["data", "regulering"]);
        map.Pairs.Items.Skip(1).ShouldAllBe(pair => Math.Abs(pair.Strength - 0.5) < 1e-9);
        map.Organisations.Single(row => row.Line.Id == three.Id).Partners.ShouldBe(2);
    }

    [Theory, BothDatabases]
    public async Task It_is_narrowed_to_a_theme_a_type_a_region_and_one_organisation(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (one, two, three) = await ThreeAsync(portal);
        await DidAsync(portal, "Projekt", ["data"], one, two);
        await DidAsync(portal, "Notat", ["regulering"], two, three);

        (await ReadAsync(portal, new MapFilter(Theme: "data")))
            .Organisations.Select(row => row.Line.Id)
            .ShouldBe([one.Id, two.Id], ignoreOrder: true);
        (await ReadAsync(portal, new MapFilter(Type: "hospital"))).Organisations.Select(row => row.Line.Id).ShouldBe([two.Id]);
        (await ReadAsync(portal, new MapFilter(Region: "nordjylland"))).Organisations.Select(row => row.Line.Id).ShouldBe([three.Id]);
        var around = await ReadAsync(portal, new MapFilter(Organisation: one.Slug));
        around.Focus!.Id.ShouldBe(one.Id);
        around.Organisations[0].Line.Id.ShouldBe(one.Id);
        around.Pairs.Items.ShouldHaveSingleItem();
        (await ReadAsync(portal, new MapFilter(Theme: "talent"))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task An_organisation_that_is_not_there_has_no_map()
    {
        await using var portal = await TestPortal.StartAsync();
        (await portal.Do<ReadMap>().HandleAsync(Actor.Nobody, new MapFilter(Organisation: "ingen"), default)).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task What_is_not_public_ties_nobody(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (one, two, _) = await ThreeAsync(portal);
        await DidAsync(portal, "Fortroligt", ["data"], isPublic: false, one, two);

        (await ReadAsync(portal, new MapFilter())).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_crowd_ties_nobody_and_no_more_are_drawn_than_can_be_read_but_the_table_has_them_all()
    {
        await using var portal = await TestPortal.StartAsync();
        var many = new List<TestOrganisation>();
        foreach (var number in Enumerable.Range(0, ReadMap.MostDrawn + 5))
        {
            many.Add(await portal.AnOrganisationAsync($"Virke {number}", contact: false));
        }

        await DidAsync(portal, "Stort møde", ["data"], [.. many]);
        (await ReadAsync(portal, new MapFilter())).Pairs.Total.ShouldBe(0);
        foreach (var pair in many.Zip(many.Skip(1)))
        {
            await DidAsync(portal, $"Projekt hos {pair.First.Name}", ["data"], pair.First, pair.Second);
        }

        var map = await ReadAsync(portal, new MapFilter(Page: 99));
        map.Organisations.Count.ShouldBe(ReadMap.MostDrawn);
        map.Total.ShouldBe(many.Count);
        map.Pairs.Total.ShouldBe(many.Count - 1);
        map.Pairs.Number.ShouldBe(map.Pairs.Pages);
    }

    private static async Task<(TestOrganisation, TestOrganisation, TestOrganisation)> ThreeAsync(TestPortal portal) =>
        (
            await portal.AnOrganisationAsync("Egen ApS", contact: false),
            await portal.AnOrganisationAsync("Anden Hospital", type: "hospital", contact: false),
            await portal.AnOrganisationAsync("Tredje Universitet", type: "universitet", region: "nordjylland", contact: false)
        );

    private static Task DidAsync(TestPortal portal, string title, string[] themes, params TestOrganisation[] who) =>
        DidAsync(portal, title, themes, isPublic: true, who);

    private static Task DidAsync(TestPortal portal, string title, string[] themes, bool isPublic, params TestOrganisation[] who) =>
        portal.WriteAsync(async db =>
        {
            var facts = new ActivityFacts(
                Guid.CreateVersion7(),
                ActivityKind.Project,
                title,
                title,
                "opslag",
                portal.Now,
                [.. who.Select(one => one.Id)],
                themes,
                IsPublic: isPublic
            );
            await Activities.PutAsync(db, facts, default);
            return true;
        });

    private static async Task<MapView> ReadAsync(TestPortal portal, MapFilter filter) =>
        (await portal.Do<ReadMap>().HandleAsync(Actor.Nobody, filter, default)).ShouldNotBeNull();

    private static string[] Names(MapPair pair) => [pair.One.Name, pair.Other.Name];

    private static string[] Set(params TestOrganisation[] organisations) => [.. organisations.Select(one => one.Name)];
}
