using System.Text;
using Microsoft.Playwright;
using SundAI.Portal.Ecosystem.Import;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>Step 2 of the path for whoever finds their organisation here already.</summary>
public sealed class JoiningTests
{
    private const string Profile = "/organisationer/aero-kommune";
    private const string BosMail = "bo@aero.example";
    private const string LivsMail = "liv@aero.example";

    [Fact]
    public async Task An_imported_organisation_is_claimed_verified_joined_and_handed_over()
    {
        await using var server = PortalServer.Start(demo: true);
        await ImportAsync(server);
        var (bo, liv, administrator) = (await server.OpenAsync(), await server.OpenAsync(), await server.OpenAsync());
        await bo.SignUpAsync(server, "Bo Hansen", BosMail);
        await bo.GotoAsync(Profile);
        await bo.PressAsync("Gør krav på organisationen");
        await bo.SaysAsync("Du har gjort krav på organisationen");

        var asked = await server.MailAsync(DemoStops.EmailOf(Guest.Administrator), mail => mail.Text.Contains("Aero Kommune"));
        await administrator.SignInAsync(DemoStops.EmailOf(Guest.Administrator), Walk.DemoPassword);
        await administrator.GotoAsync(new Uri(asked.Link).PathAndQuery);
        await administrator.PressAsync("Godkend, at Bo Hansen taler for Aero Kommune");
        await administrator.SaysAsync("Bo Hansen taler nu for Aero Kommune.");
        await administrator.PressAsync("Bekræft Aero Kommune");
        await administrator.SaysAsync("Aero Kommune er bekræftet.");

        await liv.SignUpAsync(server, "Liv Lund", LivsMail);
        await liv.GotoAsync(Profile);
        await liv.PressAsync("Bed om at blive medlem");
        await liv.SaysAsync("Du har bedt om at blive medlem");
        var request = await server.MailAsync(BosMail, mail => mail.Text.Contains("Liv Lund"));
        await bo.GotoAsync(new Uri(request.Link).PathAndQuery);
        await bo.PressAsync("Luk ind");
        await bo.GetByRole(AriaRole.Button, new() { Name = "Gør til kontakt" }).WaitForAsync();

        await LeaveAsync(bo);
        await bo.SaysAsync("Du er den eneste kontakt");
        await bo.PressAsync("Gør til kontakt");
        await bo.GetByRole(AriaRole.Button, new() { Name = "Gør til kontakt" })
            .WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await LeaveAsync(bo);
        await bo.ArrivesAsync(url => !url.EndsWith("/medlemmer", StringComparison.Ordinal));

        await liv.GotoAsync($"{Profile}/medlemmer");
        await liv.SaysAsync("Liv Lund");
        (await liv.TextAsync()).ShouldNotContain("Bo Hansen");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task LeaveAsync(IPage page)
    {
        await page.PressAsync("Forlad organisationen");
        var sure = page.Locator(".notice", new() { HasText = "Aero Kommune" });
        await sure.ClickButtonAsync("Forlad organisationen");
    }

    private static async Task ImportAsync(PortalServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var file = new MemoryStream(Encoding.UTF8.GetBytes("name,type,city\nAERO KOMMUNE,authority,AEROSKOBING\n"));
        var done = await scope
            .ServiceProvider.GetRequiredService<ImportOrganisations>()
            .HandleAsync(await server.ActorAsync(Guest.Administrator), new(file, false), default);
        done.IsDone.ShouldBeTrue();
    }
}
