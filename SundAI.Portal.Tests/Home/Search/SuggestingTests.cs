using System.Net.Http.Json;
using Microsoft.Playwright;
using SundAI.Portal.Home;
using SundAI.Portal.Platform.Search.Ranking;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Home.Search;

/// <summary>The search box of every page: a form without script, and proposals while one types with it.</summary>
public sealed class SuggestingTests
{
    [Fact]
    public async Task A_keyboard_opens_the_box_gets_proposals_goes_through_them_and_to_one()
    {
        await using var server = PortalServer.Start(demo: true);
        await server.Services.GetRequiredService<RankedSearch>().CatchUpAsync(default);
        var page = await server.OpenAsync();
        await page.GotoAsync("/om");
        await page.Locator("[data-search-box] summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var box = page.Locator("#soeg-overalt");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("regule");
        var first = page.GetByRole(AriaRole.Option).First;
        await first.WaitForAsync();
        (await page.AxeAsync()).ShouldBeEmpty();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        var path = await first.GetAttributeAsync("data-path");
        await page.Keyboard.PressAsync("Enter");
        await page.ArrivesAsync($"/{path}");

        await page.GotoAsync("/en/om");
        await page.Locator("[data-search-box] summary").ClickAsync();
        await Assertions.Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("regula");
        await page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#soeg-overalt-forslag")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-search-box] summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_the_box_is_a_form_that_leads_to_the_hits()
    {
        await using var server = PortalServer.Start();
        var page = await server.OpenAsync(new Visitor(RunsScripts: false));
        await page.GotoAsync("/en/om");
        await page.Locator("[data-search-box] summary").ClickAsync();
        await page.Locator("#soeg-overalt").FillAsync("bias");
        await page.Keyboard.PressAsync("Enter");
        await page.IsSentAsync(url => url.EndsWith("/en/soeg?q=bias", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_the_reader_may_see_is_proposed_and_nothing_for_too_few_or_too_many_letters()
    {
        await using var server = PortalServer.Start(demo: true);
        await server.Services.GetRequiredService<RankedSearch>().CatchUpAsync(default);
        using var client = server.Client();
        foreach (var words in new[] { "", " ", "a", new string('a', 201) })
        {
            (await AskAsync(client, words)).ShouldBeEmpty();
        }

        (await AskAsync(client, "regulering", "/en")).ShouldContain(one => one.Path == "hvidbog/regulering" && one.Kind == "White book");
        (await AskAsync(client, "<script>alert(1)</script>")).ShouldAllBe(one => one.Path.Length > 0);
    }

    private static async Task<List<Suggestion>> AskAsync(HttpClient client, string words, string language = "") =>
        (await client.GetFromJsonAsync<List<Suggestion>>($"{language}/soeg/forslag?q={Uri.EscapeDataString(words)}"))!;
}
