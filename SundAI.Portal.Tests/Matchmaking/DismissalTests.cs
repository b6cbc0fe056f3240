using SundAI.Portal.Accounts;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Matchmaking;

public sealed class DismissalTests
{
    [Theory, BothDatabases]
    public async Task Who_is_not_relevant_never_comes_back_and_the_last_reason_counts(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, slug) = await SceneAsync(portal);

        await DismissAsync(DismissalReason.TooFar);
        await DismissAsync(DismissalReason.Competitor);
        await DismissAsync(DismissalReason.Unsaid);

        (await ShownAsync(portal, retina, slug)).ShouldNotContain(hospital.Id);
        (await ShownAsync(portal, retina, null)).ShouldNotContain(hospital.Id);
        var line = (await portal.Do<ListDismissed>().HandleAsync(retina.Contact, new(), default)).Value.Items.ShouldHaveSingleItem();
        (line.Organisation.Id, line.Reason).ShouldBe((hospital.Id, DismissalReason.Competitor));

        async Task DismissAsync(DismissalReason reason) =>
            (await portal.Do<DismissPartner>().HandleAsync(retina.Contact, new(hospital.Id, reason), default)).IsDone.ShouldBeTrue();
    }

    [Theory, BothDatabases]
    public async Task It_can_be_taken_back_by_those_who_said_it_and_by_nobody_else(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, slug) = await SceneAsync(portal);
        var stranger = await portal.AnOrganisationAsync("Fremmed ApS");
        await portal.Do<DismissPartner>().HandleAsync(retina.Contact, new(hospital.Id), default);

        var foreign = await portal.Do<RestorePartner>().HandleAsync(stranger.Contact, new(hospital.Id, retina.Id), default);
        await portal.Do<RestorePartner>().HandleAsync(stranger.Contact, new(hospital.Id), default);

        foreign.Refusals.ShouldBe([Refusal.NotAllowed]);
        (await ShownAsync(portal, retina, slug)).ShouldNotContain(hospital.Id);

        (await portal.Do<RestorePartner>().HandleAsync(retina.Contact, new(hospital.Id), default)).IsDone.ShouldBeTrue();
        (await portal.Do<RestorePartner>().HandleAsync(retina.Contact, new(hospital.Id), default)).IsDone.ShouldBeTrue();

        (await ShownAsync(portal, retina, slug)).ShouldContain(hospital.Id);
        (await portal.Do<ListDismissed>().HandleAsync(retina.Contact, new(), default)).Value.Total.ShouldBe(0);
    }

    [Theory, BothDatabases]
    public async Task Who_speaks_for_two_organisations_finds_the_lists_of_both(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, _) = await SceneAsync(portal);
        var second = await portal.AnOrganisationAsync("Andet ApS");
        var both = await portal.JoinAsync(await portal.AMemberOfAsync(second), retina);
        await portal.Do<DismissPartner>().HandleAsync(second.Contact, new(hospital.Id), default);

        var lists = await portal.Do<ListDismissers>().HandleAsync(both, default);

        lists.ShouldBe([new Dismisser(second.Id, "Andet ApS", 1), new Dismisser(retina.Id, "Retina ApS", 0)]);
        (await portal.Do<ListDismissed>().HandleAsync(both, new(OwnId: second.Id), default)).Value.Total.ShouldBe(1);
        (await portal.Do<ListDismissers>().HandleAsync(retina.Contact, default)).ShouldHaveSingleItem().Id.ShouldBe(retina.Id);
        (await portal.Do<ListDismissers>().HandleAsync(Actor.Nobody, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_says_it_of_themselves_of_what_is_not_there_or_for_a_reason_that_is_none()
    {
        await using var portal = await TestPortal.StartAsync();
        var (retina, hospital, _) = await SceneAsync(portal);

        DismissPartnerInput[] odd = [new(retina.Id), new(Guid.CreateVersion7()), new(hospital.Id, (DismissalReason)99)];
        foreach (var input in odd)
        {
            (await portal.Do<DismissPartner>().HandleAsync(retina.Contact, input, default)).IsDone.ShouldBeFalse();
        }

        (await portal.Do<ListDismissed>().HandleAsync(retina.Contact, new(), default)).Value.Total.ShouldBe(0);
    }

    private static async Task<IEnumerable<Guid>> ShownAsync(TestPortal portal, TestOrganisation own, string? slug) =>
        (await portal.Do<RankPartners>().HandleAsync(own.Contact, new(slug), default)).Value.Partners.Select(one => one.Organisation.Id);

    private static async Task<(TestOrganisation Retina, TestOrganisation Hospital, string Slug)> SceneAsync(TestPortal portal)
    {
        var retina = await portal.AnOrganisationAsync("Retina ApS", themes: ["data"]);
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital", themes: ["data"]);
        return (retina, hospital, await portal.APostAsync(retina.Contact));
    }
}
