using Microsoft.Playwright;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Home;

public sealed class WelcomePageTests
{
    [Fact]
    public async Task A_member_who_has_done_the_steps_sees_them_done_and_goes_on_to_ranked_partners()
    {
        await using var server = PortalServer.Start(demo: true);
        var page = await server.OpenAsync(new Visitor(RunsScripts: false));
        await page.SignInAsync(DemoStops.EmailOf(Guest.StartUp), Walk.DemoPassword);

        await page.GotoAsync("/velkommen");
        var steps = page.Locator("ol.welcome > li");
        (await steps.CountAsync()).ShouldBe(4);
        for (var number = 0; number < 3; number++)
        {
            (await steps.Nth(number).InnerTextAsync()).ShouldContain("Gjort");
        }

        (await steps.Nth(2).Locator("a").GetAttributeAsync("href")).ShouldBe("opslag?mine=true");
        await page.GetByRole(AriaRole.Link, new() { Name = "Se partnere til jer" }).ClickAsync();
        page.Url.ShouldEndWith("/partnere");
        (await page.Locator("ul.matches > li").CountAsync()).ShouldBeGreaterThan(0);
        server.Troubles.Errors.ShouldBeEmpty();
    }
}
