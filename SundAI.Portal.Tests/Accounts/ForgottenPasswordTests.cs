using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Accounts;

public sealed class ForgottenPasswordTests
{
    private const string Email = "ane@test.example";
    private const string New = "en helt ny sætning";

    [Theory, BothDatabases]
    public async Task The_link_sets_a_new_password_once_and_ends_a_lock(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        await portal.AnAccountAsync("Ane Ås", Email, password: AccountArrangements.Password);
        var users = portal.Get<UserManager<IdentityUser<Guid>>>();
        var user = (await users.FindByEmailAsync(Email))!;
        await users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue);
        var link = await AskAsync(portal);

        (await SetAsync(portal, link)).IsDone.ShouldBeTrue();
        (await portal.SignsInAsync(Email, New)).ShouldBeTrue();
        (await portal.UserAsync(Email))!.LockoutEnd.ShouldBeNull();
        (await SetAsync(portal, link)).Refusal.Key.ShouldBe("Link.NotGood");
        await portal.SettleAsync();
        portal.Mails.Last(Email).Subject.ShouldContain("ændret");
    }

    [Fact]
    public async Task After_two_hours_the_link_is_no_good_and_the_password_stays()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AnAccountAsync("Ane Ås", Email, password: AccountArrangements.Password);
        var link = await AskAsync(portal);
        portal.Clock.Advance(LinkTokens.PasswordLifetime + TimeSpan.FromSeconds(1));
        (await SetAsync(portal, link)).Refusal.Key.ShouldBe("Link.NotGood");
        (await portal.SignsInAsync(Email, AccountArrangements.Password)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_weak_password_is_said_beside_the_field_and_leaves_the_link_good()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.AnAccountAsync("Ane Ås", Email, password: AccountArrangements.Password);
        var link = await AskAsync(portal);
        (await SetAsync(portal, link, "kort")).At("Password").ShouldNotBeNull();
        (await SetAsync(portal, link)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Asking_answers_the_same_for_every_address()
    {
        await using var portal = await TestPortal.StartAsync();
        await portal.Do<SignUp>().HandleAsync(Actor.Nobody, new("Bo", "bo@test.example", AccountArrangements.Password), default);
        foreach (var address in new[] { "bo@test.example", "ingen@test.example" })
        {
            (await portal.Do<AskForNewPassword>().HandleAsync(Actor.Nobody, new(address), default)).IsDone.ShouldBeTrue();
        }

        await portal.SettleAsync();
        portal.Mails.All.Select(mail => mail.Subject).Distinct().ShouldBe(["Bekræft din konto på Sund AI"]);
    }

    [Fact]
    public async Task Asking_does_the_same_work_for_every_address_and_stores_none_in_the_clear()
    {
        var counter = new QueryCounter();
        await using var portal = await TestPortal.StartAsync(change: counter.Into);
        await portal.AnAccountAsync("Ane Ås", Email, password: AccountArrangements.Password);
        await portal.Do<AskForNewPassword>().HandleAsync(Actor.Nobody, new("foerst@test.example"), default);
        List<int> statements = [];
        foreach (var address in new[] { Email, "ingen@test.example" })
        {
            counter.Take();
            await portal.Do<AskForNewPassword>().HandleAsync(Actor.Nobody, new(address), default);
            statements.Add(counter.Take());
        }

        statements[0].ShouldBeGreaterThan(0);
        statements[0].ShouldBe(statements[1]);
        var stored = await portal.ReadAsync(db => db.Set<OutboxEvent>().Select(row => row.Payload).ToListAsync());
        stored.Count.ShouldBe(3);
        stored.ShouldAllBe(payload => !payload.Contains("test.example"));
        await portal.SettleAsync();
        portal.Mails.All.ShouldHaveSingleItem().To.ShouldBe(Email);
    }

    [Theory, BothDatabases]
    public async Task Mails_about_an_account_are_in_its_owners_language_whatever_is_read_by_whoever_asks(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var ane = await portal.AnAccountAsync("Ann Ashe", Email, Language.English, AccountArrangements.Password);
        var link = await AskAsync(portal);
        portal.Mails.Last(Email).Link.ShouldContain("/en/konto/ny-adgangskode");
        await portal.Do<SignUp>().HandleAsync(Actor.Nobody, new("Bo", Email, AccountArrangements.Password), default);
        await portal.Do<AskToChangeEmail>().HandleAsync(ane, new("ny@test.example", AccountArrangements.Password), default);
        await SetAsync(portal, link);
        await portal.SettleAsync();
        portal
            .Mails.All.Select(mail => mail.Subject)
            .ShouldBe(
                [
                    "Choose a new password for Sund AI",
                    "You already have an account on Sund AI",
                    "Confirm your new e-mail for Sund AI",
                    "A change of your e-mail on Sund AI was asked for",
                    "Your password for Sund AI was changed",
                ],
                ignoreOrder: true
            );
    }

    private static async Task<(Guid UserId, string Token, string? Email)> AskAsync(TestPortal portal)
    {
        await portal.Do<AskForNewPassword>().HandleAsync(Actor.Nobody, new(Email), default);
        await portal.SettleAsync();
        return portal.Mails.Last(Email).Read();
    }

    private static Task<Result> SetAsync(TestPortal portal, (Guid UserId, string Token, string? Email) link, string password = New) =>
        portal.Do<SetNewPassword>().HandleAsync(Actor.Nobody, new(link.UserId, link.Token, password), default);
}
