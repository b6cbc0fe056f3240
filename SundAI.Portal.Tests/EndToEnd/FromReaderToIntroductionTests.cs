using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>The first half of the one path: from reading a theme without an account to each other's contact details.</summary>
public sealed class FromReaderToIntroductionTests
{
    private const string Email = "nanna@nyoje.example";
    private const string Password = "en lang og god sætning";
    private const string HospitalMail = "henrik.moerch@demo.example";

    [Fact]
    public async Task A_reader_without_script_finds_a_theme_and_who_works_on_it_on_a_phone()
    {
        await using var server = PortalServer.Start(demo: true);
        foreach (
            var (prefix, theme, who) in new[]
            {
                ("", "Data som fundament", "Hvem arbejder med det"),
                ("/en", "Data as the foundation", "Who works on it"),
            }
        )
        {
            var page = await server.OpenAsync(new Visitor(OnPhone: true, RunsScripts: false));
            await page.GotoAsync($"{prefix}/temaer/data");
            (await page.HeadingAsync()).ShouldNotBeEmpty($"the theme »{theme}« has its name as heading");
            (await page.Content().InnerTextAsync()).ShouldContain(who);
            (await page.TooWideAsync()).ShouldBe(0);
            await page.FollowAsync("Fjordby Hospital, Billeddiagnostik");
            (await page.HeadingAsync()).ShouldBe("Fjordby Hospital, Billeddiagnostik");
            (await page.ContentAsync()).ShouldNotContain(HospitalMail);
        }
    }

    [Fact]
    public async Task A_newcomer_signs_up_describes_the_organisation_posts_a_need_and_is_introduced_to_the_hospital()
    {
        await using var server = PortalServer.Start(demo: true);
        var page = await server.OpenAsync();
        await SignUpAsync(server, page);
        await RegisterAsync(page);
        await PostAsync(page);
        var introduction = await AskAsync(page);
        await AcceptAsync(server, introduction);
        await page.GotoAsync(introduction);
        (await page.Content().InnerTextAsync()).ShouldContain(HospitalMail);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task SignUpAsync(PortalServer server, IPage page)
    {
        await page.GotoAsync("/konto/opret");
        await page.FillAsync("main [name=Name]", "Nanna Nygaard");
        await page.FillAsync("main [name=Email]", Email);
        await page.FillAsync("main [name=Password]", Password);
        await page.PressAsync("Opret konto");
        var mail = await server.MailAsync(Email);
        await page.GotoAsync(new Uri(mail.Link).PathAndQuery);
        await page.PressAsync("Bekræft");
        await page.SignInAsync(Email, Password);
    }

    private static async Task RegisterAsync(IPage page)
    {
        await page.GotoAsync("/organisationer/ny");
        await page.GetByLabel("Organisationens navn").FillAsync("Nyt Øje ApS");
        await page.Locator(".mud-select").First.ClickAsync();
        await page.Locator(".mud-popover-open .mud-list-item", new() { HasText = "Virksomhed" }).ClickAsync();
        await page.GetByLabel("Det gør vi, i én sætning").FillAsync("Vi finder tidlige tegn på øjensygdom i nethindebilleder.");
        await page.GetByLabel("Data som fundament").CheckAsync();
        await page.GetByLabel("Detektion og diagnose").CheckAsync();
        await page.GetByLabel("Billedanalyse").CheckAsync();
        await page.PressAsync("Opret organisationen");
        await page.WaitForURLAsync("**/organisationer/nyt-oeje-aps");
    }

    private static async Task PostAsync(IPage page)
    {
        await page.GotoAsync("/opslag/nyt");
        await page.GetByLabel("Titel").FillAsync("Nethindebilleder med facit til en uafhængig afprøvning");
        await page.GetByLabel("I én eller to sætninger")
            .FillAsync("Vi søger nethindebilleder med klinisk facit fra et andet sted end vores eget.");
        await page.GetByLabel("Data som fundament").CheckAsync();
        await page.PressAsync("Gem kladden og se den");
        await page.PressAsync("Gør offentligt");
        await page.WaitForURLAsync("**/partnere");
        var first = page.Locator(".match").First;
        (await first.InnerTextAsync()).ShouldContain("Fjordby Hospital, Billeddiagnostik");
        (await first.InnerTextAsync()).ShouldContain("Tilbyder det, I søger");
    }

    private static async Task<string> AskAsync(IPage page)
    {
        await page.Locator(".match").First.GetByRole(AriaRole.Link, new() { Name = "Bed om en introduktion" }).ClickAsync();
        await page.FillAsync(
            "main textarea",
            "Vi vil gerne afprøve vores algoritme på jeres billeder, hos jer. Kan vi tale sammen i næste uge?"
        );
        await page.PressAsync("Send");
        await page.WaitForURLAsync(url => Guid.TryParse(url.Split('/')[^1], out _));
        (await page.ContentAsync()).ShouldNotContain(HospitalMail);
        return new Uri(page.Url).PathAndQuery;
    }

    private static async Task AcceptAsync(PortalServer server, string introduction)
    {
        var mail = await server.MailAsync(HospitalMail, sent => sent.Text.Contains(introduction, StringComparison.Ordinal));
        mail.Text.ShouldNotContain(Email);
        var hospital = await server.OpenAsync();
        await hospital.SignInAsync(HospitalMail, Walk.DemoPassword);
        await hospital.GotoAsync(introduction);
        (await hospital.ContentAsync()).ShouldNotContain(Email);
        await hospital.PressAsync("Ja, lad os mødes");
        await hospital.GetByText(Email).WaitForAsync();
    }
}
