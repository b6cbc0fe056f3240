using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SundAI.Portal.Matchmaking.Learning;

namespace SundAI.Portal.Tests.Platform.Migrations;

public sealed class WeightChoicesTests
{
    [Theory, BothDatabases]
    public async Task What_was_learned_before_one_could_choose_stays_in_use_and_the_newest_counts(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        Guid[] learned = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        await using var db = portal.Open();
        await db.GetService<IMigrator>().MigrateAsync("WeightLearning");
        foreach (var (id, day) in learned.Zip([2, 1]))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "WeightVersions" ("Id", "IsForPost", "Weights", "LearnedFrom", "HeldBack", "Before", "After", "MadeAt")
                VALUES ({id}, {true}, {"Theme=0.5"}, {100}, {25}, {.4}, {.5}, {portal.Now.AddDays(day)})
                """
            );
        }

        await db.Database.MigrateAsync();

        var inUse = await WeightsInUse.ChoiceAsync(db, isForPost: true, default);
        (inUse?.VersionId, inUse?.At, inUse?.LearnsOn, inUse?.PersonId).ShouldBe((learned[0], portal.Now.AddDays(2), true, null));
        (await db.Set<WeightVersion>().AllAsync(version => version.IsBetter)).ShouldBeTrue();
        (await WeightsInUse.ChoiceAsync(db, isForPost: false, default)).ShouldBeNull();
    }
}
