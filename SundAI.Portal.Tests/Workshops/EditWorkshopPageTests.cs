using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Tests.EndToEnd;
using SundAI.Portal.Workshops;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Tests.Workshops;

public sealed class EditWorkshopPageTests
{
    private const string Words = "Et oplæg, jeg er ved at";

    [Fact]
    public async Task A_half_written_item_of_the_agenda_survives_another_item_and_another_visit_until_it_is_given_up()
    {
        await using var tour = await DemoTour.StartAsync();
        var address = tour.Stops.Single(stop => stop.Route == "/workshops/{Slug}/rediger").Address;
        await AddItemAsync(tour.Server, address.Split('/')[2]);
        var page = await tour.OpenAsync(Guest.Facilitator);
        var form = page.Locator(".paragraph-editor");
        await page.GotoAsync(address);
        await page.PressAsync("Tilføj programpunkt");
        await form.GetByLabel("Titel").FillAsync(Words);

        await page.Locator("button:has-text('Rediger'):has-text('Bordrunde')").ClickAsync();
        await HasAsync(form, "Bordrunde");
        await page.PressAsync("Tilføj programpunkt");
        await HasAsync(form, Words);

        await page.ReloadAsync();
        await HasAsync(form, Words);
        await form.ClickButtonAsync("Fortryd");
        await form.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await using var db = tour.Server.Open();
        (await db.Set<Draft>().CountAsync(row => row.Key.StartsWith("agenda:"))).ShouldBe(0);
    }

    [Fact]
    public async Task An_item_of_the_agenda_is_deleted_after_a_question_that_names_it_and_says_what_stays()
    {
        await using var tour = await DemoTour.StartAsync();
        var address = tour.Stops.Single(stop => stop.Route == "/workshops/{Slug}/rediger").Address;
        await AddItemAsync(tour.Server, address.Split('/')[2]);
        var page = await tour.OpenAsync(Guest.Facilitator);
        await page.GotoAsync(address);
        var delete = page.Locator("button:has-text('Slet'):has-text('Bordrunde')");

        await delete.ClickAsync();
        await Assertions.Expect(page.GetByText("Programpunktet »Bordrunde« slettes. Indspil")).ToBeVisibleAsync();
        await page.Locator("li:has-text('»Bordrunde«')").ClickButtonAsync("Fortryd");
        await delete.ClickAsync();
        await page.Locator("button:has-text('Slet programpunktet')").ClickAsync();

        await Assertions.Expect(page.GetByText("Bordrunde")).ToHaveCountAsync(0);
        await using var db = tour.Server.Open();
        (await db.Set<AgendaItem>().CountAsync(row => row.Title == "Bordrunde")).ShouldBe(0);
    }

    private static Task HasAsync(ILocator form, string title) => Assertions.Expect(form.GetByLabel("Titel")).ToHaveValueAsync(title);

    private static async Task AddItemAsync(PortalServer server, string slug)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await using var db = server.Open();
        var id = await db.Set<Workshop>().Where(row => row.Slug == slug).Select(row => row.Id).SingleAsync();
        var added = await scope
            .ServiceProvider.GetRequiredService<AddAgendaItem>()
            .HandleAsync(await server.ActorAsync(Guest.Facilitator), new(id, WorkshopBuilders.Discussion), default);
        added.IsDone.ShouldBeTrue();
    }
}
