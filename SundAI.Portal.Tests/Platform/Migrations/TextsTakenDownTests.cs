using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SundAI.Portal.Administration.Moderation;

namespace SundAI.Portal.Tests.Platform.Migrations;

public sealed class TextsTakenDownTests
{
    [Theory, BothDatabases]
    public async Task Of_two_open_reports_of_one_text_by_one_person_the_first_stays_open(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = (await portal.PersonOfAsync(await portal.AnAccountAsync("Bo Hansen"))).Id;
        var eva = (await portal.PersonOfAsync(await portal.AnAccountAsync("Eva Holm"))).Id;
        var (text, first, again, other) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = portal.Open())
        {
            var before = db.Database.GetMigrations().TakeWhile(name => !name.EndsWith("_TextsTakenDown", StringComparison.Ordinal)).Last();
            await db.GetService<IMigrator>().MigrateAsync(before);
            await AddAsync(first, bo, 0);
            await AddAsync(again, bo, 1);
            await AddAsync(other, eva, 2);
            await db.Database.MigrateAsync();

            async Task AddAsync(Guid id, Guid reporter, int minute) =>
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "Reports" ("Id", "Kind", "EntityId", "Path", "Reason", "ReporterId", "CreatedAt", "Note", "Version")
                    VALUES ({id}, {"Person"}, {text}, {""}, {"Reklame"}, {reporter}, {portal.Now.AddMinutes(minute)}, {""}, {Guid.CreateVersion7()})
                    """
                );
        }

        var kept = await portal.ReadAsync(db => db.Set<Report>().ToDictionaryAsync(row => row.Id));
        kept[first].IsOpen.ShouldBeTrue();
        (kept[again].Decision, kept[again].Reason).ShouldBe((ReportDecision.Dismissed, "Reklame"));
        kept[again].DecidedAt.ShouldNotBeNull();
        kept[other].IsOpen.ShouldBeTrue();
    }
}
