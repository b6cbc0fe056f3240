using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SundAI.Portal.Matchmaking;

namespace SundAI.Portal.Tests.EndToEnd;

/// <summary>What becomes of introductions and posts when nobody says yes.</summary>
public sealed class AnsweringTests
{
    private const string Hospital = "fjordby-hospital-billeddiagnostik";
    private const string Aminas = "amina.lund@demo.example";
    private const string Henriks = "henrik.moerch@demo.example";
    private const string Birgittes = "birgitte.holm@demo.example";
    private const string Reason = "Vi har desværre ingen ledige læger før sommeren.";

    [Fact]
    public async Task A_no_comes_with_its_reason_and_what_is_taken_back_asks_nothing_more()
    {
        await using var server = PortalServer.Start(demo: true);
        var (amina, henrik) = (await server.SignedInAsync(Aminas), await server.SignedInAsync(Henriks));
        var declined = await AnsweringSteps.AskAsync(amina, Hospital);

        await henrik.GotoAsync(declined);
        (await henrik.GetByLabel("Hvorfor ikke?").IsVisibleAsync()).ShouldBeFalse("a no is not beside the yes");
        await henrik.GetByText("Nej tak", new() { Exact = true }).ClickAsync();
        await henrik.PressAsync("Send afslaget");
        await henrik.GetByLabel("Hvorfor ikke?").FillAsync(Reason);
        await henrik.PressAsync("Send afslaget");
        await henrik.SaysAsync("Afvist");

        (await server.MailAsync(Aminas, mail => mail.Subject.Contains("siger nej tak"))).Text.ShouldContain(Reason);
        await amina.GotoAsync(declined);
        await amina.SaysAsync(Reason);
        (await amina.ContentAsync()).ShouldNotContain(Henriks);
        (await henrik.ContentAsync()).ShouldNotContain(Aminas);

        var withdrawn = await AnsweringSteps.AskAsync(amina, Hospital);
        await amina.GetByText("Træk anmodningen tilbage").ClickAsync();
        await amina.PressAsync("Træk tilbage");
        await amina.SaysAsync("Trukket tilbage");
        await server.MailAsync(Henriks, mail => mail.Subject.Contains("har trukket en introduktion tilbage"));
        await henrik.GotoAsync(withdrawn);
        await henrik.SaysAsync("Trukket tilbage");
        (await henrik.TextAsync()).ShouldNotContain("Ja, lad os mødes");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Silence_is_reminded_once_and_then_the_introduction_expires()
    {
        await using var server = PortalServer.Start(demo: true);
        var amina = await server.SignedInAsync(Aminas);
        var introduction = await AnsweringSteps.AskAsync(amina, "oestkystens-universitetshospital-oejenafdelingen");

        await server.LaterAsync(TimeSpan.FromDays(7));
        var reminder = await server.MailAsync(Birgittes, mail => mail.Subject.Contains("venter på jeres svar"));
        reminder.Text.ShouldContain(introduction);
        await server.LaterAsync(TimeSpan.FromDays(14));
        await server.MailAsync(Aminas, mail => mail.Subject.Contains("svarede ikke i tide"));

        await AnsweringSteps.ReturnAsync(amina, Aminas, introduction);
        await amina.SaysAsync("Udløbet uden svar");
        var birgitte = await server.SignedInAsync(Birgittes);
        await birgitte.GotoAsync(introduction);
        (await birgitte.TextAsync()).ShouldNotContain("Ja, lad os mødes");
        server.Mails.To(Birgittes).Count(mail => mail.Subject.Contains("venter på jeres svar")).ShouldBe(1);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invitation_waits_until_somebody_speaks_for_the_organisation_and_is_then_delivered()
    {
        const string BosMail = "bo@nethinden.example";
        await using var server = PortalServer.Start(demo: true);
        await AnsweringSteps.AddSilentAsync(server, "Nethinden Øjencenter", "nethinden-oejencenter");
        var (amina, bo, administrator) = (
            await server.SignedInAsync(Aminas),
            await server.OpenAsync(),
            await server.SignedInAsync(DemoStops.EmailOf(Guest.Administrator))
        );
        await amina.GotoAsync($"/opslag/{await PostOfAsync(server)}/partnere");
        var card = amina.Locator(".match", new() { HasText = "Nethinden Øjencenter" });
        (await card.InnerTextAsync()).ShouldContain("bliver til en invitation");
        await card.GetByRole(AriaRole.Link, new() { Name = "Invitér dem" }).ClickAsync();
        var introduction = await AnsweringSteps.SendAsync(amina, "Invitér dem");
        await amina.SaysAsync("Inviteret");

        await bo.SignUpAsync(server, "Bo Hansen", BosMail);
        await bo.GotoAsync("/organisationer/nethinden-oejencenter");
        await bo.PressAsync("Gør krav på organisationen");
        await bo.SaysAsync("Du har gjort krav på organisationen");
        await administrator.GotoAsync("/administration/bekraeftelse");
        await administrator.PressAsync("Godkend, at Bo Hansen taler for Nethinden Øjencenter");
        await administrator.SaysAsync("Bo Hansen taler nu for Nethinden Øjencenter.");
        await server.LaterAsync(TimeSpan.FromMinutes(5));

        var asked = await server.MailAsync(BosMail, mail => mail.Subject.Contains("vil gerne møde jer"));
        await bo.GotoAsync(new Uri(asked.Link).PathAndQuery);
        await bo.PressAsync("Ja, lad os mødes");
        await bo.FollowAsync("Åbn introduktionen");
        await bo.SaysAsync(Aminas);
        await bo.SaysAsync("skriver eller ringer nu til jer");
        await amina.GotoAsync(introduction);
        await amina.SaysAsync("Skriv eller ring til dem nu");
        await amina.SaysAsync(BosMail);
        await amina.FollowAsync("Se workshops");
        await amina.ArrivesAsync("/workshops");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_leaves_the_list_when_it_is_closed_and_when_its_last_day_has_passed()
    {
        await using var server = PortalServer.Start(demo: true);
        var (amina, reader) = (await server.SignedInAsync(Aminas), await server.OpenAsync(new Visitor(RunsScripts: false)));
        var address = $"/opslag/{await PostOfAsync(server)}";
        await ListedAsync(true);

        await amina.GotoAsync(address);
        await amina.PressAsync("Luk opslaget");
        await amina.SaysAsync("Lukket");
        await ListedAsync(false);

        await amina.PressAsync("Slå opslaget op");
        await amina.ArrivesAsync("/partnere");
        await ListedAsync(true);
        await server.LaterAsync(TimeSpan.FromDays(400));
        await ListedAsync(false);
        await reader.GotoAsync(address);
        await reader.SaysAsync("Udløbet");
        server.Troubles.Errors.ShouldBeEmpty();

        async Task ListedAsync(bool isListed)
        {
            await reader.GotoAsync("/opslag?hvad=Data&slags=Need");
            (await reader.Content().Locator($"a[href$='{address[1..]}']").CountAsync()).ShouldBe(isListed ? 1 : 0);
        }
    }

    private static async Task<string> PostOfAsync(PortalServer server)
    {
        var own = (await server.ActorAsync(Guest.StartUp)).OrganisationId;
        await using var db = server.Open();
        return await db.Set<Post>()
            .Where(post => post.OrganisationId == own && post.Kind == PostKind.Need && post.Subject == PostSubject.Data)
            .Where(post => post.Status == PostStatus.Published)
            .OrderBy(post => post.Id)
            .Select(post => post.Slug)
            .FirstAsync();
    }
}
