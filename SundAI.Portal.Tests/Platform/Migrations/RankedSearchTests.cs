using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SundAI.Portal.Accounts;
using SundAI.Portal.Home;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Platform.Migrations;

public sealed class RankedSearchTests
{
    [Theory, BothDatabases]
    public async Task What_the_previous_version_could_find_is_found_with_its_text(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.Get<DatabasePreparation>().SeedAsync(demo: false, default);
        await using (var db = portal.Open())
        {
            var before = db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_RankedSearch", StringComparison.Ordinal)).Last();
            await db.GetService<IMigrator>().MigrateAsync(before);
        }

        await portal.Get<DatabasePreparation>().MigrateAsync(default);
        (await portal.ReadAsync(db => db.Set<SearchRow>().CountAsync(row => row.TextDa == ""))).ShouldBePositive();
        await portal.Get<DatabasePreparation>().SeedAsync(demo: false, default);

        (await portal.ReadAsync(db => db.Set<SearchRow>().CountAsync(row => row.TextDa == ""))).ShouldBe(0);
        var found = await portal.Do<SearchEverything>().HandleAsync(Actor.Nobody, new SearchInput("regulering", 1, Theme: "regulering"), default);
        found.Hits.Items.ShouldContain(hit => hit.Path == "hvidbog/regulering" && hit.Excerpt.Any(part => part.IsFound));
    }
}
