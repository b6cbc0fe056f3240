using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.Administering;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Accounts;

public sealed class AdministeringTests
{
    [Theory, BothDatabases]
    public async Task Roles_are_given_and_taken_but_one_administrator_stays(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var adam = await portal.AnAdministratorAsync("Adam");
        var bo = await portal.AnAccountAsync("Bo");
        (await SetAsync(portal, adam, adam, PortalRole.Administrator, false)).Refusal.Key.ShouldBe("Role.LastAdministrator");
        (await SetAsync(portal, adam, bo, PortalRole.Administrator, true)).IsDone.ShouldBeTrue();
        (await SetAsync(portal, adam, bo, PortalRole.Administrator, true)).IsDone.ShouldBeTrue("twice");
        (await SetAsync(portal, bo, adam, PortalRole.Administrator, false)).IsDone.ShouldBeTrue();
        (await SetAsync(portal, adam, bo, PortalRole.Facilitator, true)).Refusal.Kind.ShouldBe(RefusalKind.NotAllowed, "lost at once");
        (await SetAsync(portal, bo, adam, "konge", true)).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, BothDatabases]
    public async Task Administrators_who_go_at_the_same_moment_never_leave_the_portal_without_one(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.AnAdministratorAsync("Nulte");
        for (var time = 1; time <= 3; time++)
        {
            // The ones before are taken first, so that the two are alone.
            var (adam, bo) = (await portal.AnAdministratorAsync($"Adam {time}"), await portal.AnAdministratorAsync($"Bo {time}"));
            var others = (await portal.Do<ListAccounts>().HandleAsync(adam, new(Role: PortalRole.Administrator), default)).Value.Items;
            foreach (var other in others.Where(other => other.Id != adam.UserId && other.Id != bo.UserId))
            {
                (await SetAsync(portal, adam, new Actor(other.Id), PortalRole.Administrator, false)).IsDone.ShouldBeTrue();
            }

            var results = await Task.WhenAll(
                Task.Run(() => SetAsync(portal, adam, bo, PortalRole.Administrator, false)),
                Task.Run(async () =>
                    await portal.Do<DeleteAccount>().HandleAsync(adam, new(null, await portal.EmailOfAsync(adam)), default)
                )
            );

            results.Count(result => result.IsDone).ShouldBe(1);
        }
    }

    [Fact]
    public async Task The_last_administrator_cannot_delete_the_account()
    {
        await using var portal = await TestPortal.StartAsync();
        var adam = await portal.AnAdministratorAsync("Adam");
        var result = await portal.Do<DeleteAccount>().HandleAsync(adam, new(null, await portal.EmailOfAsync(adam)), default);
        result.Refusal.Key.ShouldBe("Role.LastAdministrator");
    }

    [Theory, BothDatabases]
    public async Task Accounts_are_found_by_part_of_the_address_and_by_role(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var adam = await portal.AnAdministratorAsync("Adam Administrator");
        await portal.AFacilitatorAsync("Frida Facilitator");
        await portal.AnAccountAsync("Bo Bo", "bo_100%@test.example");
        (await portal.Do<ListAccounts>().HandleAsync(adam, new(), default)).Value.Total.ShouldBe(3);
        (await portal.Do<ListAccounts>().HandleAsync(adam, new("O_100%"), default)).Value.Items.Single().Roles.ShouldBeEmpty();
        (await portal.Do<ListAccounts>().HandleAsync(adam, new("%%%"), default)).Value.Total.ShouldBe(0);
        var staff = (await portal.Do<ListAccounts>().HandleAsync(adam, new(Role: PortalRole.Facilitator), default)).Value;
        staff.Items.Single().Roles.ShouldBe([PortalRole.Facilitator]);
    }

    [Theory, BothDatabases]
    public async Task The_factory_makes_confirmed_accounts_with_roles_and_leaves_known_ones_alone(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var id = await CreateAsync(portal, PortalRole.Facilitator);
        (await CreateAsync(portal)).ShouldBe(id);
        (await portal.ReadAsync(db => db.IsFacilitatorAsync(new Actor(id), default))).ShouldBeTrue();
        (await portal.PersonOfAsync(new Actor(id))).Language.ShouldBe(Language.English);
        (await portal.SignsInAsync("demo@test.example", AccountArrangements.Password)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_command_makes_an_administrator_of_a_new_address_and_of_a_known_one()
    {
        await using var portal = await TestPortal.StartAsync();
        (await Verb(portal).RunAsync("ikke en adresse", null, null, default)).ShouldBe(1);
        (await Verb(portal).RunAsync("ny@test.example", "Nye Nye", null, default)).ShouldBe(0);
        (
            await portal.Get<UserManager<IdentityUser<Guid>>>().HasPasswordAsync((await portal.UserAsync("ny@test.example"))!)
        ).ShouldBeFalse();

        await portal.Do<SignUp>().HandleAsync(Actor.Nobody, new("Ane", "ane@test.example", "en fremmeds adgangskode"), default);
        (await Verb(portal).RunAsync("ane@test.example", null, AccountArrangements.Password, default)).ShouldBe(0);
        var ane = (await portal.UserAsync("ane@test.example"))!;
        ane.EmailConfirmed.ShouldBeTrue();
        (await portal.ReadAsync(db => db.IsAdministratorAsync(new Actor(ane.Id), default))).ShouldBeTrue();
        (await portal.SignsInAsync("ane@test.example", AccountArrangements.Password)).ShouldBeTrue();
    }

    private static CreateAdminVerb Verb(TestPortal portal) => portal.Get<IEnumerable<ICommandVerb>>().OfType<CreateAdminVerb>().Single();

    private static Task<Guid> CreateAsync(TestPortal portal, params string[] roles) =>
        portal
            .Get<AccountFactory>()
            .CreateConfirmedAsync("Demo", "demo@test.example", AccountArrangements.Password, Language.English, roles);

    private static Task<Result> SetAsync(TestPortal portal, Actor by, Actor whose, string role, bool has) =>
        portal.Do<SetRole>().HandleAsync(by, new(whose.UserId!.Value, role, has), default);
}
