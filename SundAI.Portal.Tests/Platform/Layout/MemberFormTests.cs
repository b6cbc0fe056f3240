using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Tests.EndToEnd;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Tests.Platform.Layout;

/// <summary>How every form of the member area behaves, whatever it is about.</summary>
public sealed class MemberFormTests
{
    [Fact]
    public async Task A_double_click_writes_one_post_and_one_workshop()
    {
        await using var tour = await DemoTour.StartAsync();
        var page = await tour.OpenAsync(Guest.StartUp);
        await page.GotoAsync("/opslag/nyt");
        await FillPostAsync(page, "Vi søger et røntgenarkiv");
        await Button(page, "Gem kladden og se den").DblClickAsync();
        await page.ArrivesAsync(url => url.Contains("/opslag/vi-soeger", StringComparison.Ordinal));

        page = await tour.OpenAsync(Guest.Facilitator);
        await page.GotoAsync("/workshops/ny");
        await page.GetByLabel("Titel").FillAsync("Én dag om data");
        await page.GetByLabel("Hvad handler den om?").FillAsync("Vi taler om, hvad der skal til.");
        await page.GetByLabel("Dato").FillAsync("2027-06-01");
        await page.GetByLabel("Sted").FillAsync("Aarhus");
        await Button(page, "Opret kladde").DblClickAsync();
        await page.ArrivesAsync(url => url.EndsWith("/workshops/en-dag-om-data/rediger", StringComparison.Ordinal));
        await page.SaysAsync("Én dag om data");

        await using var db = tour.Server.Open();
        (await db.Set<Post>().CountAsync(row => row.Title == "Vi søger et røntgenarkiv")).ShouldBe(1);
        (await db.Set<Workshop>().CountAsync(row => row.Title == "Én dag om data")).ShouldBe(1);
        tour.Server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_form_on_a_phone_shows_what_is_wrong_and_leads_to_the_field_and_loses_nothing()
    {
        await using var tour = await DemoTour.StartAsync();
        var page = await tour.OpenAsync(Guest.StartUp, onPhone: true);
        await page.GotoAsync("/opslag/nyt");
        await FillPostAsync(page, "");
        var text = page.GetByLabel("Hele teksten");
        await text.FillAsync(new string('æ', 40_000));
        await Button(page, "Gem kladden og se den").ClickAsync();

        var summary = page.Locator(".notice.error");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(summary).ToBeInViewportAsync();
        await Assertions.Expect(summary).ToContainTextAsync("Hele teksten: Højst 8000 tegn. Du har skrevet 40000.");
        (await text.InputValueAsync()).Length.ShouldBe(40_000);
        (await page.AxeAsync()).ShouldBeEmpty();

        await summary.GetByRole(AriaRole.Link, new() { Name = "Titel" }).ClickAsync();
        var title = page.GetByLabel("Titel");
        await Assertions.Expect(title).ToBeFocusedAsync();
        await Assertions.Expect(title).ToHaveAttributeAsync("aria-invalid", "true");
        tour.Server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_reading_form_names_its_fields_and_leads_to_them_without_script()
    {
        await using var server = PortalServer.Start();
        var page = await server.OpenAsync(new Visitor(OnPhone: true));
        await page.GotoAsync("/konto/opret");
        await Button(page, "Opret konto").ClickAsync();

        var summary = page.Locator(".notice.error");
        await Assertions.Expect(summary).ToBeInViewportAsync();
        await Assertions.Expect(summary).ToContainTextAsync("Navn: Udfyld feltet.");
        (await page.AxeAsync()).ShouldBeEmpty();
        await summary.GetByRole(AriaRole.Link, new() { Name = "E-mail" }).ClickAsync();
        await Assertions.Expect(page.Locator("#felt-email")).ToBeInViewportAsync();
        page.Url.ShouldEndWith("/konto/opret#felt-email");
    }

    private static async Task FillPostAsync(IPage page, string title)
    {
        await page.GetByLabel("Titel").FillAsync(title);
        await page.GetByLabel("I én eller to sætninger").FillAsync("Vi har brug for billeder, som må bruges.");
        await page.Locator(".term-picker input").First.CheckAsync();
    }

    private static ILocator Button(IPage page, string name) =>
        page.Content().GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
