using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SundAI.Portal.Matchmaking;

namespace SundAI.Portal.Tests.Platform.Migrations;

public sealed class IntroductionTurnsTests
{
    [Theory, BothDatabases]
    public async Task Introductions_of_before_have_had_one_turn_keep_their_words_and_can_be_answered(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var (retina, hospital) = (await portal.AnOrganisationAsync(), await portal.AnOrganisationAsync("Fjordby Hospital"));
        var (asked, declined) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = portal.Open())
        {
            await db.GetService<IMigrator>().MigrateAsync("PostRenewals");
            await AddAsync(asked, "Asked", null);
            await AddAsync(declined, "Declined", portal.Now.AddDays(2));
            await db.Database.MigrateAsync();

            async Task AddAsync(Guid id, string status, DateTime? ended) =>
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "Introductions"
                        ("Id", "FromOrganisationId", "ToOrganisationId", "Pair", "Message", "Status", "Reason", "AskedAt", "AnswerBy",
                        "RemindedAt", "EndedAt", "Version")
                    VALUES ({id}, {retina.Id}, {hospital.Id}, {Introduction.PairOf(retina.Id, hospital.Id)}, {"Skal vi mødes?"}, {status}, {""},
                        {portal.Now}, {portal.Now.AddDays(21)}, {portal.Now.AddDays(1)}, {ended}, {Guid.CreateVersion7()})
                    """
                );
        }

        var open = await portal.IntroductionAsync(asked);
        (open.Purpose, open.Step, open.Message).ShouldBe(("", null, "Skal vi mødes?"));
        (open.AwaitsAnswer, open.TurnSince, open.DeliveredAt).ShouldBe((true, portal.Now, portal.Now));
        open.RemindedAgainAt.ShouldBe(open.RemindedAt, "its one reminder was the last");
        (await portal.IntroductionAsync(declined)).AnsweredAt.ShouldBe(portal.Now.AddDays(2));
        (await portal.AnswersAsync(hospital.Contact, asked, IntroductionAnswer.Accept)).IsDone.ShouldBeTrue();
    }
}
