using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Ecosystem.Persons;

public sealed class ActForTests
{
    [Theory, BothDatabases]
    public async Task Who_speaks_for_several_acts_for_the_oldest_until_choosing_another(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, bo) = await TwoAsync(portal);
        (await ActsForAsync(portal, bo)).ShouldBe(retina.Id);

        (await portal.Do<ActFor>().HandleAsync(bo, hospital.Id, default)).IsDone.ShouldBeTrue();

        (await ActsForAsync(portal, bo)).ShouldBe(hospital.Id);
        var myself = (await portal.Do<ReadMyself>().HandleAsync(bo with { OrganisationId = hospital.Id }, default)).Value;
        myself.ActsFor.ShouldBe(hospital.Id);
        myself.Organisations.Select(one => one.Slug).ShouldBe([retina.Slug, hospital.Slug]);
        await portal.APostAsync(bo with { OrganisationId = await ActsForAsync(portal, bo) });
        (await portal.ReadAsync(db => db.Set<Post>().Select(post => post.OrganisationId).SingleAsync())).ShouldBe(hospital.Id);
    }

    [Theory, BothDatabases]
    public async Task Nobody_acts_for_an_organisation_that_has_not_let_him_or_her_in(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, _, bo) = await TwoAsync(portal);
        var aero = await portal.AnOrganisationAsync("Aero Kommune", type: "myndighed");
        await portal.AskedAsync(bo, aero);

        foreach (var id in new[] { aero.Id, Guid.CreateVersion7() })
        {
            (await portal.Do<ActFor>().HandleAsync(bo, id, default)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
            (await portal.ReadAsync(db => db.ActingOrganisationAsync(bo with { OrganisationId = id }, default))).ShouldBeNull();
        }

        (await ActsForAsync(portal, bo)).ShouldBe(retina.Id);
    }

    [Theory, BothDatabases]
    public async Task Who_leaves_the_chosen_one_acts_for_what_is_left(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital, bo) = await TwoAsync(portal);
        await portal.Do<ActFor>().HandleAsync(bo, hospital.Id, default);

        (await portal.Do<LeaveOrganisation>().HandleAsync(bo, hospital.Id, default)).IsDone.ShouldBeTrue();
        (await ActsForAsync(portal, bo)).ShouldBe(retina.Id);
        (await portal.Do<LeaveOrganisation>().HandleAsync(bo, retina.Id, default)).IsDone.ShouldBeTrue();
        (await ActsForAsync(portal, bo)).ShouldBeNull();
    }

    private static async Task<(TestOrganisation Retina, TestOrganisation Hospital, Actor Bo)> TwoAsync(TestPortal portal)
    {
        var retina = await portal.AnOrganisationAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital", type: "hospital");
        var bo = await portal.JoinAsync(await portal.AnAccountAsync("Bo Hansen"), retina);
        portal.Clock.Advance(TimeSpan.FromDays(1));
        await portal.JoinAsync(bo, hospital);
        return (retina, hospital, bo);
    }

    private static Task<Guid?> ActsForAsync(TestPortal portal, Actor actor) =>
        portal.Get<IActingOrganisation>().FindAsync(actor.UserId!.Value, default);
}
