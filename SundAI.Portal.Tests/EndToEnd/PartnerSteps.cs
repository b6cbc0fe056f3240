using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>Steps 1 to 5: from reading without an account to each other's contact details.</summary>
internal static class PartnerSteps
{
    private const string Hospital = "Fjordby Hospital, Billeddiagnostik";

    public static async Task SignUpAsync(PortalServer server, IPage page)
    {
        await page.GotoAsync("/temaer/data");
        await page.FollowAsync(Hospital);
        await page.SignUpAsync(server, "Nanna Nygaard", People.NewcomersMail);
    }

    public static async Task DescribeOrganisationAsync(IPage page)
    {
        await page.GotoAsync("/organisationer/ny");
        await page.GetByLabel("Organisationens navn").FillAsync("Nyt Øje ApS");
        await page.Content().ChooseAsync("Type", "Virksomhed");
        await page.GetByLabel("Det gør vi, i én sætning").FillAsync("Vi finder tidlige tegn på øjensygdom i nethindebilleder.");
        await page.GetByLabel("Data som fundament").CheckAsync();
        await page.GetByLabel("Detektion og diagnose").CheckAsync();
        await page.GetByText("Vælg (0 valgt)").ClickAsync();
        await page.GetByLabel("Billedanalyse").CheckAsync();
        await page.SaysAsync("Vælg (1 valgt)");
        await page.PressAsync("Opret organisationen");
        await page.ArrivesAsync("/organisationer/nyt-oeje-aps");
    }

    public static async Task PostNeedAsync(IPage page)
    {
        await page.GotoAsync("/opslag/nyt");
        await page.GetByLabel("Titel").FillAsync("Nethindebilleder med facit til en uafhængig afprøvning");
        await page.GetByLabel("I én eller to sætninger")
            .FillAsync("Vi søger nethindebilleder med klinisk facit fra et andet sted end vores eget.");
        await page.GetByLabel("Data som fundament").CheckAsync();
        await page.PressAsync("Gem kladden og se den");
        await page.PressAsync("Slå opslaget op");
        await page.ArrivesAsync("/partnere");
        var first = page.Locator(".match").First;
        (await first.InnerTextAsync()).ShouldContain(Hospital);
        (await first.InnerTextAsync()).ShouldContain("Tilbyder det, I søger");
    }

    public static async Task<string> AskAsync(IPage page)
    {
        await page.Locator(".match").First.GetByRole(AriaRole.Link, new() { Name = "Bed om en introduktion" }).ClickAsync();
        await page.FillAsync("#formaal", "En uafhængig afprøvning af vores algoritme.");
        await page.GetByLabel("Et møde på en workshop").CheckAsync();
        await page.FillAsync("#besked", "Vi vil gerne afprøve vores algoritme på jeres billeder, hos jer. Kan vi tale sammen i næste uge?");
        await page.PressAsync("Send");
        await page.ArrivesAsync(url => Guid.TryParse(url.Split('/')[^1], out _));
        (await page.ContentAsync()).ShouldNotContain(People.HospitalsMail);
        return page.Path();
    }

    public static async Task AcceptAsync(PortalServer server, IPage hospital, string introduction)
    {
        var mail = await server.MailAsync(People.HospitalsMail, sent => sent.Text.Contains(introduction, StringComparison.Ordinal));
        mail.Text.ShouldNotContain(People.NewcomersMail);
        await hospital.SignInAsync(People.HospitalsMail, Walk.DemoPassword);
        await hospital.GotoAsync(introduction);
        (await hospital.ContentAsync()).ShouldNotContain(People.NewcomersMail);
        await hospital.PressAsync("Ja, lad os mødes");
        await hospital.SaysAsync(People.NewcomersMail);
    }
}
