using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Platform.Migrations;

public sealed class OneOfEachTests
{
    [Theory, BothDatabases]
    public async Task Memberships_that_were_there_twice_end_and_the_active_one_stays(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync(contact: false);
        var other = await portal.AnOrganisationAsync("Fjordby Hospital", contact: false);
        var bo = (await portal.PersonOfAsync(await portal.AnAccountAsync("Bo Hansen"))).Id;
        var (asked, active, again) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var (elsewhere, ended) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var db = await BeforeAsync(portal))
        {
            await AddAsync(asked, retina, "Asked", portal.Now);
            await AddAsync(active, retina, "Active", portal.Now.AddDays(1));
            await AddAsync(again, retina, "Active", portal.Now.AddDays(2));
            await AddAsync(elsewhere, other, "Asked", portal.Now);
            await AddAsync(ended, other, "Ended", portal.Now);
            await db.Database.MigrateAsync();

            async Task AddAsync(Guid id, TestOrganisation organisation, string status, DateTime at) =>
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "Memberships" ("Id", "PersonId", "OrganisationId", "Role", "Status", "CreatedAt", "Version")
                    VALUES ({id}, {bo}, {organisation.Id}, {"Member"}, {status}, {at}, {Guid.CreateVersion7()})
                    """
                );
        }

        var kept = await portal.ReadAsync(db => db.Set<Membership>().ToDictionaryAsync(row => row.Id));

        kept[active].Status.ShouldBe(MembershipStatus.Active);
        kept[asked].Status.ShouldBe(MembershipStatus.Ended);
        kept[again].Status.ShouldBe(MembershipStatus.Ended);
        kept[again].DecidedAt.ShouldNotBeNull();
        kept[elsewhere].Status.ShouldBe(MembershipStatus.Asked);
        kept[ended].DecidedAt.ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task Of_two_introductions_that_crossed_the_first_stays_open_and_the_rule_holds_from_then_on(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync();
        var hospital = await portal.AnOrganisationAsync("Fjordby Hospital");
        var third = await portal.AnOrganisationAsync("Aero Kommune");
        var (first, second, declined, elsewhere) = (
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7(),
            Guid.CreateVersion7()
        );
        await using (var db = await BeforeAsync(portal))
        {
            await AddAsync(second, hospital, retina, "Asked", portal.Now.AddMinutes(1));
            await AddAsync(first, retina, hospital, "Asked", portal.Now);
            await AddAsync(declined, retina, hospital, "Declined", portal.Now.AddDays(-9));
            await AddAsync(elsewhere, third, hospital, "Asked", portal.Now);
            await db.Database.MigrateAsync();

            async Task AddAsync(Guid id, TestOrganisation from, TestOrganisation to, string status, DateTime at) =>
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO "Introductions"
                        ("Id", "FromOrganisationId", "ToOrganisationId", "Message", "Status", "Reason", "AskedAt", "AnswerBy", "Version")
                    VALUES ({id}, {from.Id}, {to.Id}, {"Hej"}, {status}, {""}, {at}, {at.AddDays(21)}, {Guid.CreateVersion7()})
                    """
                );
        }

        var kept = await portal.ReadAsync(db => db.Set<Introduction>().ToDictionaryAsync(row => row.Id));

        kept[first].Status.ShouldBe(IntroductionStatus.Asked);
        kept[second].Status.ShouldBe(IntroductionStatus.Withdrawn);
        kept[second].EndedAt.ShouldNotBeNull();
        kept[declined].Status.ShouldBe(IntroductionStatus.Declined);
        kept[elsewhere].Status.ShouldBe(IntroductionStatus.Asked);
        kept[first].Pair.ShouldBe(kept[second].Pair);
        var crossing = new Introduction(third.Id, Guid.Empty, hospital.Id, null, new IntroductionWords("", null, "Hej"), false, portal.Now, portal.Now);
        crossing.Pair.ShouldBe(kept[elsewhere].Pair, "the migration and the model must say the same");
    }

    private static async Task<PortalDbContext> BeforeAsync(TestPortal portal)
    {
        var db = portal.Open();
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        return db;
    }
}
