using Microsoft.Playwright;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Recommendations.Public;

/// <summary>Where one page asks for several things, what is typed for one of them is still there when another is sent.</summary>
public sealed class FormsOnOnePageTests
{
    [Fact]
    public async Task An_amendment_that_is_being_written_stays_when_a_comment_is_refused_and_when_it_is_sent()
    {
        await using var tour = await DemoTour.StartAsync();
        var page = await tour.OpenAsync(Guest.StartUp);
        await page.GotoAsync(tour.Stops.First(stop => stop.Route == "/anbefalinger/{Slug}/kommentar").Address);
        await page.FillAsync("#f-tekst", "Andre ord");
        await page.FillAsync("#f-grund", "De er kortere.");

        await page.PressAsync("Send kommentaren");
        await page.Locator("#k-tekst-error").WaitForAsync();
        (await page.InputValueAsync("#f-tekst")).ShouldBe("Andre ord");
        (await page.InputValueAsync("#f-grund")).ShouldBe("De er kortere.");

        await page.FillAsync("#k-tekst", "En kommentar");
        await page.PressAsync("Send kommentaren");
        await page.SaysAsync("Kommentaren er sendt.");
        (await page.InputValueAsync("#k-tekst")).ShouldBeEmpty();
        (await page.InputValueAsync("#f-tekst")).ShouldBe("Andre ord");

        await page.PressAsync("Send ændringsforslaget");
        await page.SaysAsync("De er kortere.");
        page.Path().ShouldNotEndWith("/kommentar");
        tour.Server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task News_of_a_recommendation_stay_when_a_day_is_refused_an_owner_looked_for_and_an_action_planned()
    {
        await using var tour = await DemoTour.StartAsync();
        var page = await tour.OpenAsync(Guest.Facilitator);
        await page.GotoAsync(
            tour.Stops.First(stop => stop is { Route: "/anbefalinger/{Slug}/anbefaling/{Number:int}", As: Guest.Facilitator }).Address
        );
        await page.FillAsync("#m-nyt", "Vi er begyndt.");

        await page.FillAsync("#d-dag", "2001-01-01");
        await page.PressAsync("Sæt fristen");
        await page.Locator("#d-dag-error").WaitForAsync();
        (await page.Locator("[role=alert] a[href$='#d-dag']").CountAsync()).ShouldBe(1, "the summary leads to the field");
        (await page.InputValueAsync("#m-nyt")).ShouldBe("Vi er begyndt.");
        (await page.InputValueAsync("#d-dag")).ShouldBe("2001-01-01");

        await page.FillAsync("#e-find", "hospital");
        await page.PressAsync("Søg");
        (await page.InputValueAsync("#m-nyt")).ShouldBe("Vi er begyndt.");
        await page.Locator("#e-valg").WaitForAsync();
        (await page.InputValueAsync("#e-valg")).ShouldBeEmpty("nobody is chosen before the facilitator chooses");
        await page.PressAsync("Udpeg som ejer");
        await page.Locator("#e-fejl").WaitForAsync();
        (await page.Locator("[role=alert] a[href$='#e-valg']").CountAsync()).ShouldBe(1, "the summary leads to the list");

        await page.FillAsync("#h-tekst", "Skriv til kommunerne");
        await page.PressAsync("Tilføj handlingen");
        await page.SaysAsync("Skriv til kommunerne");
        (await page.InputValueAsync("#h-tekst")).ShouldBeEmpty();
        (await page.InputValueAsync("#m-nyt")).ShouldBe("Vi er begyndt.");
        tour.Server.Troubles.Errors.ShouldBeEmpty();
    }
}
