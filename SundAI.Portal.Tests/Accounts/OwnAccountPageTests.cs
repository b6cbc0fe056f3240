using System.Net;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Accounts;

/// <summary>The two acts on one's own account that cannot be taken back, in a real browser.</summary>
public sealed class OwnAccountPageTests
{
    private const string Email = "ane@test.example";
    private const string New = "ny@test.example";
    private const string Profile = "/personer/ane-aas";

    [Fact]
    public async Task The_e_mail_is_changed_by_the_new_mailboxs_link_and_the_session_goes_on()
    {
        await using var server = PortalServer.Start();
        var page = await server.OpenAsync();
        await page.SignUpAsync(server, "Ane Ås", Email);
        await page.GotoAsync("/konto/e-mail");
        await page.FillAsync("main [name=Email]", New);
        await page.FillAsync("main [name=Password]", People.NewcomersPassword);
        await page.PressAsync("Send link");
        (await page.HeadingAsync()).ShouldBe("Se i den nye indbakke");

        await page.GotoAsync(new Uri((await server.MailAsync(New)).Link).PathAndQuery);
        await page.PressAsync("Skift til den nye");
        (await page.HeadingAsync()).ShouldBe("E-mailen er ændret");
        await page.GotoAsync("/konto");
        (await page.TextAsync()).ShouldContain(New);

        var other = await server.OpenAsync();
        await other.SignInAsync(New, People.NewcomersPassword);
        await RefusedAsync(await server.OpenAsync(), Email);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleting_says_what_is_lost_and_then_neither_account_nor_profile_is_there()
    {
        await using var server = PortalServer.Start();
        var page = await server.OpenAsync();
        await page.SignUpAsync(server, "Ane Ås", Email);
        await using (var db = server.Open())
        {
            (await db.Set<Person>().SingleAsync()).Describe("Ane Ås", "Overlæge", "", "", isListed: true);
            await db.SaveChangesAsync();
        }

        (await page.GotoAsync(Profile))!.Status.ShouldBe((int)HttpStatusCode.OK);
        await page.GotoAsync("/konto/mine-data");
        var text = await page.TextAsync();
        text.ShouldContain("Det kan ikke fortrydes");
        text.ShouldContain("din profil og dine tilknytninger til organisationer");
        await page.FillAsync("main [name=Password]", "forkert forkert");
        await page.PressAsync("Slet kontoen for altid");
        (await page.TextAsync()).ShouldContain("Adgangskoden er forkert");
        await page.FillAsync("main [name=Password]", People.NewcomersPassword);
        await page.PressAsync("Slet kontoen for altid");
        (await page.HeadingAsync()).ShouldBe("Kontoen er slettet");

        await RefusedAsync(page, Email);
        (await page.GotoAsync(Profile))!.Status.ShouldBe((int)HttpStatusCode.NotFound);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task RefusedAsync(Microsoft.Playwright.IPage page, string email)
    {
        await page.GotoAsync("/konto/log-ind");
        await page.FillAsync("main [name=Email]", email);
        await page.FillAsync("main [name=Password]", People.NewcomersPassword);
        await page.PressAsync("Log ind");
        (await page.TextAsync()).ShouldContain("E-mail eller adgangskode er forkert");
    }
}
