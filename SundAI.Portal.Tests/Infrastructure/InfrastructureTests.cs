using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Tests.Infrastructure;

public sealed class InfrastructureTests
{
    [Theory, BothDatabases]
    public async Task A_fresh_portal_holds_the_seven_themes(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var themes = await portal.LookAsync(db => db.Set<Term>().CountAsync(term => term.Kind == TermKind.Theme));
        themes.ShouldBe(7);
    }

    [Theory, BothDatabases]
    public async Task One_test_does_not_see_what_another_wrote(Database database)
    {
        await using var first = await TestPortal.StartAsync(database);
        await using var second = await TestPortal.StartAsync(database);
        await first.AnOrganisationAsync("Kun her ApS");
        var there = await second.LookAsync(db => db.Set<Portal.Ecosystem.Organisation>().AnyAsync(row => row.Name == "Kun her ApS"));
        there.ShouldBeFalse();
    }
}
