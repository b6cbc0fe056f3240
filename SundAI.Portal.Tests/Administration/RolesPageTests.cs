using Microsoft.Playwright;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Administration;

public sealed class RolesPageTests
{
    [Fact]
    public async Task Nobody_becomes_administrator_before_the_page_has_asked()
    {
        await using var server = PortalServer.Start(demo: true);
        var page = await server.OpenAsync();
        await page.SignInAsync(DemoStops.EmailOf(Guest.Administrator), Walk.DemoPassword);
        var amina = DemoStops.EmailOf(Guest.StartUp);
        await page.GotoAsync($"/administration/roller?q={Uri.EscapeDataString(amina)}");
        await page.SaysAsync("1 konto");

        await PressAsync("Gør til administrator");
        await page.SaysAsync($"Skal {amina} være administrator?");
        await page.PressAsync("Fortryd");
        await page.SaysAsync("medlem");
        (await page.TextAsync()).ShouldNotContain("er nu administrator");

        await PressAsync("Gør til administrator");
        await page.PressAsync("Ja, gør til administrator");
        await page.SaysAsync($"{amina} er nu administrator.");

        await PressAsync("Stop som administrator");
        await page.SaysAsync($"Skal {amina} ikke længere være administrator?");
        await page.PressAsync("Ja, stop som administrator");
        await page.SaysAsync($"{amina} er ikke længere administrator.");
        server.Troubles.Errors.ShouldBeEmpty();

        // The button's name ends with whose it is.
        Task PressAsync(string act) => page.Content().GetByRole(AriaRole.Button, new() { Name = act }).First.ClickAsync();
    }
}
