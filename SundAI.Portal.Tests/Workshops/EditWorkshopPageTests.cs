using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Workshops;

public sealed class EditWorkshopPageTests
{
    [Fact]
    public async Task A_half_written_item_of_the_agenda_is_there_when_the_page_is_opened_again()
    {
        await using var tour = await DemoTour.StartAsync();
        var address = tour.Stops.Single(stop => stop.Route == "/workshops/{Slug}/rediger").Address;
        var page = await tour.OpenAsync(Guest.Facilitator);
        await page.GotoAsync(address);
        await page.PressAsync("Tilføj programpunkt");
        await page.Locator(".paragraph-editor").GetByLabel("Titel").FillAsync("Et oplæg, jeg er ved at");
        await page.SaysAsync("Kladden er gemt");

        await page.ReloadAsync();

        await page.Locator(".paragraph-editor").GetByLabel("Titel").WaitForAsync();
        (await page.Locator(".paragraph-editor").GetByLabel("Titel").InputValueAsync()).ShouldBe("Et oplæg, jeg er ved at");
        await page.Locator(".paragraph-editor").ClickButtonAsync("Fortryd");
        await page.Locator(".paragraph-editor").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        await using var db = tour.Server.Open();
        (await db.Set<Draft>().CountAsync(row => row.Key.StartsWith("agenda:"))).ShouldBe(0);
    }
}
