using Microsoft.Playwright;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Home;

public sealed class WelcomePageTests
{
    [Fact]
    public async Task A_member_who_has_done_the_steps_sees_them_done_and_goes_on_to_ranked_partners_and_to_what_they_follow()
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

        await page.GotoAsync("/en/temaer/data");
        await page.GetByRole(AriaRole.Button, new() { Name = "Follow the theme" }).ClickAsync();
        page.Url.ShouldEndWith("/en/temaer/data");
        await page.GotoAsync("/velkommen");
        (await steps.Nth(3).InnerTextAsync()).ShouldContain("Gjort");
        await steps.Nth(3).Locator("a").ClickAsync();
        var followed = page.Locator("section[aria-labelledby=foelger]");
        (await followed.InnerTextAsync()).ShouldContain("Data som fundament");
        await followed.Locator("li", new() { HasText = "Data som fundament" }).GetByRole(AriaRole.Button).ClickAsync();
        page.Url.ShouldEndWith("/min-portal#foelger");
        (await followed.InnerTextAsync()).ShouldNotContain("Data som fundament");

        await FollowsTheThemeTheySignedUpFromAsync(server);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task FollowsTheThemeTheySignedUpFromAsync(PortalServer server)
    {
        var page = await server.OpenAsync(new Visitor(RunsScripts: false));
        await page.GotoAsync("/temaer/data");
        await page.FollowAsync("Log ind for at følge på mail");
        await page.FollowAsync("Opret konto");
        await page.FillAsync("main [name=Name]", "Bo Hansen");
        await page.FillAsync("main [name=Email]", "bo@test.example");
        await page.FillAsync("main [name=Password]", People.NewcomersPassword);
        await page.PressAsync("Opret konto");
        await page.GotoAsync(new Uri((await server.MailAsync("bo@test.example")).Link).PathAndQuery);
        await page.PressAsync("Bekræft");
        (await page.TextAsync()).ShouldContain("Du kom fra temaet »Data som fundament«");
        await page.PressAsync("Følg temaet");
        (await page.Locator("ol.welcome > li").Nth(3).InnerTextAsync()).ShouldContain("Gjort");
        (await page.TextAsync()).ShouldNotContain("Følg temaet");
        await page.FollowAsync("Fortsæt, hvor du slap");
        page.Url.ShouldEndWith("/temaer/data");
    }
}
