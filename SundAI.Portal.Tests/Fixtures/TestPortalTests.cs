using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Tests.Fixtures;

public sealed class TestPortalTests
{
    [Theory, BothDatabases]
    public async Task A_portal_has_the_taxonomy_and_nobody_in_it(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);

        (await portal.ReadAsync(db => db.Set<Term>().CountAsync(term => term.Kind == TermKind.Theme))).ShouldBe(7);
        (await portal.ReadAsync(db => db.Set<Person>().AnyAsync())).ShouldBeFalse();
        await portal.SettleAsync();
    }

    [Theory, BothDatabases]
    public async Task Built_people_have_the_rights_they_were_built_with(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var member = await portal.AMemberOfAsync(retina);
        var facilitator = await portal.AFacilitatorAsync();

        await using var db = portal.Open();
        (await db.IsContactOfAsync(retina.Contact, retina.Id, default)).ShouldBeTrue();
        (await db.IsContactOfAsync(member, retina.Id, default)).ShouldBeFalse();
        (await db.SpeaksForAsync(member, retina.Id, default)).ShouldBeTrue();
        (await db.IsFacilitatorAsync(facilitator, default)).ShouldBeTrue();
        (await db.IsFacilitatorAsync(member, default)).ShouldBeFalse();
    }
}
