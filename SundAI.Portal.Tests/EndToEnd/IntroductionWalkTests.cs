using Microsoft.Playwright;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>Both sides of an introduction, from the question in a mail to the first agreed step.</summary>
public sealed class IntroductionWalkTests
{
    private const string Aminas = "amina.lund@demo.example";
    private const string Henriks = "henrik.moerch@demo.example";

    [Fact]
    public async Task Who_is_asked_answers_from_the_mail_without_signing_in_and_then_both_agree_on_a_step()
    {
        await using var server = PortalServer.Start(demo: true);
        var amina = await server.SignedInAsync(Aminas);
        // He has only the mail, on a phone, and no script runs there.
        var henrik = await server.OpenAsync(new Visitor(OnPhone: true, RunsScripts: false));
        await TakeBackAsync(amina);
        var introduction = await AnsweringSteps.AskAsync(amina, "fjordby-hospital-billeddiagnostik");
        await amina.SaysAsync("svarer senest");

        var asked = await server.MailAsync(Henriks, mail => mail.Subject.Contains("vil gerne møde jer"));
        var link = new Uri(asked.Link).PathAndQuery;
        await henrik.GotoAsync(link);
        await henrik.SaysAsync("Du svarer som Henrik Mørch");
        (await henrik.TextAsync()).ShouldContain("En fælles afprøvning i foråret.");
        (await henrik.ContentAsync()).ShouldNotContain(Aminas);
        (await henrik.TooWideAsync()).ShouldBe(0);
        await henrik.GetByText("Stil et spørgsmål først").ClickAsync();
        await henrik.PressAsync("Send spørgsmålet");
        await henrik.Locator(".field.wrong").WaitForAsync();
        await henrik.GetByLabel("Jeres spørgsmål").FillAsync("Hvor mange billeder skal I bruge?");
        await henrik.PressAsync("Send spørgsmålet");
        await henrik.SaysAsync("Dit spørgsmål er sendt til Øjeblik Diagnostik");
        await henrik.GotoAsync(link);
        (await henrik.TextAsync()).ShouldNotContain("Ja, lad os mødes", Case.Sensitive, "the link is used up");

        await server.MailAsync(Aminas, mail => mail.Subject.Contains("har et spørgsmål"));
        await amina.GotoAsync("/min-portal");
        await amina.FollowAsync("Svar på spørgsmålet fra Fjordby Hospital, Billeddiagnostik om jeres introduktion");
        await amina.GetByLabel("Jeres svar til Fjordby Hospital, Billeddiagnostik").FillAsync("Omkring fem tusind.");
        await amina.PressAsync("Send svaret");
        await amina.SaysAsync("svarer senest");

        var replied = await server.MailAsync(Henriks, mail => mail.Subject.Contains("har svaret på jeres spørgsmål"));
        await henrik.GotoAsync(new Uri(replied.Link).PathAndQuery);
        await henrik.SaysAsync("Omkring fem tusind.");
        await henrik.PressAsync("Ja, lad os mødes");
        await henrik.SaysAsync("Du har sagt ja");
        (await henrik.ContentAsync()).ShouldNotContain(Aminas, Case.Sensitive, "contact details are for the signed-in");

        await henrik.SignInAsync(Henriks, Walk.DemoPassword);
        await henrik.GotoAsync(introduction);
        await henrik.SaysAsync(Aminas);
        await henrik.GetByLabel("Skriv til Øjeblik Diagnostik").FillAsync("Kan I onsdag klokken 10?");
        await henrik.PressAsync("Send beskeden");
        await server.MailAsync(Aminas, mail => mail.Text.Contains("Kan I onsdag klokken 10?"));

        await amina.GotoAsync(introduction);
        await amina.SaysAsync("Kan I onsdag klokken 10?");
        await amina.SaysAsync(Henriks);
        await amina.GetByText("Tilføj et skridt").ClickAsync();
        await amina.GetByLabel("Hvad skal der ske?").FillAsync("Send tyve prøvebilleder");
        await amina.GetByLabel("Hvem gør det?").SelectOptionAsync("Fjordby Hospital, Billeddiagnostik");
        await amina.GetByLabel("Senest").FillAsync("2027-03-10");
        await amina.PressAsync("Tilføj skridtet");
        await amina.SaysAsync("Næste skridt for Fjordby Hospital, Billeddiagnostik: Send tyve prøvebilleder");

        await henrik.GotoAsync("/min-portal");
        await henrik.FollowAsync("Tag næste skridt med Øjeblik Diagnostik");
        await henrik.Locator("li", new() { HasText = "Send tyve prøvebilleder" }).GetByRole(AriaRole.Button).ClickAsync();
        await henrik.SaysAsync("gjort 1.");
        (await henrik.TooWideAsync()).ShouldBe(0);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    // »Not relevant, because …« is said by mistake, and taken back.
    private static async Task TakeBackAsync(IPage amina)
    {
        await amina.GotoAsync("/min-portal");
        var first = amina.Locator(".match").First;
        var name = await first.Locator("a.name").InnerTextAsync();
        await first.Locator("details.dismiss summary").ClickAsync();
        await first.GetByRole(AriaRole.Button, new() { Name = "De er for langt væk" }).ClickAsync();
        await amina.SaysAsync($"{name} vises ikke for jer igen");
        (await amina.Locator(".match a.name").AllInnerTextsAsync()).ShouldNotContain(name);
        await amina.Locator(".notice").GetByRole(AriaRole.Button, new() { Name = "Fortryd" }).ClickAsync();
        await Assertions.Expect(amina.Locator(".match a.name").First).ToHaveTextAsync(name);
    }
}
