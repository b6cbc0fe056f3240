using System.Net;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Tests.Accounts;

/// <summary>What becomes of a session when its account changes somewhere else.</summary>
public sealed class SessionTests
{
    private const string Email = "ane@test.example";
    private const string Password = AccountArrangements.Password;

    [Fact]
    public async Task A_new_password_ends_the_sessions_elsewhere_at_once_and_keeps_the_one_that_set_it()
    {
        await using var server = PortalServer.Start();
        await SignUpAsync(server);
        var (here, elsewhere) = (await SignedInAsync(server), await SignedInAsync(server));
        await here.GetAsync("/konto/adgangskode");
        using var changed = await here.PostAsync("adgangskode", new() { ["Current"] = Password, ["Password"] = "en helt ny sætning" });
        changed.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await here.GetAsync("/konto")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await AskedToSignInAsync(elsewhere, "/konto");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_accounts_other_sessions_are_asked_to_sign_in_on_every_page_of_the_account()
    {
        await using var server = PortalServer.Start();
        var id = await SignUpAsync(server);
        var elsewhere = await SignedInAsync(server);
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var delete = scope.ServiceProvider.GetRequiredService<DeleteAccount>();
            (await delete.HandleAsync(new Actor(id), new(Password, null), default)).IsDone.ShouldBeTrue();
        }

        foreach (var address in new[] { "/konto/e-mail", "/en/konto/totrin", "/min-portal" })
        {
            await AskedToSignInAsync(elsewhere, address);
        }

        (await elsewhere.GetAsync("/temaer")).StatusCode.ShouldBe(HttpStatusCode.OK, "what anybody reads is still read");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task<Guid> SignUpAsync(PortalServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<AccountFactory>()
            .CreateConfirmedAsync("Ane Ås", Email, Password, Language.Danish);
    }

    private static async Task<PlainBrowser> SignedInAsync(PortalServer server)
    {
        var browser = new PlainBrowser(server);
        await browser.GetAsync("/konto/log-ind");
        (await browser.PostAsync("log-ind", new() { ["Email"] = Email, ["Password"] = Password })).StatusCode.ShouldBe(
            HttpStatusCode.Found
        );
        (await browser.GetAsync("/konto")).StatusCode.ShouldBe(HttpStatusCode.OK);
        return browser;
    }

    private static async Task AskedToSignInAsync(PlainBrowser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, address);
        answer.Headers.Location!.ToString().ShouldContain("/konto/log-ind");
    }
}
