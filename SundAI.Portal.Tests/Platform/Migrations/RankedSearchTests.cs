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
    public async Task Rows_with_the_stems_of_the_previous_version_are_given_those_of_this_one_and_keep_them(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.Get<DatabasePreparation>().SeedAsync(demo: false, default);
        var expected = await WordsAsync();
        await using (var db = portal.Open())
        {
            var before = db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_NewerStems", StringComparison.Ordinal)).Last();
            await db.GetService<IMigrator>().MigrateAsync(before);
            await db.Set<SearchRow>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Words, "univers"));
        }

        await portal.Get<DatabasePreparation>().MigrateAsync(default);
        await portal.Get<DatabasePreparation>().SeedAsync(demo: false, default);

        (await WordsAsync()).ShouldBe(expected);
        (await portal.ReadAsync(db => db.Set<SearchRow>().AnyAsync(row => row.Changed == 0))).ShouldBeFalse();

        Task<List<string>> WordsAsync() =>
            portal.ReadAsync(db => db.Set<SearchRow>().OrderBy(row => row.Id).Select(row => row.Words).ToListAsync());
    }

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
