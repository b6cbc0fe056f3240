using System.Net;
using System.Text.RegularExpressions;
using SundAI.Portal.Tests.Accounts;

namespace SundAI.Portal.Tests.Security;

/// <summary>A form that is too old, or bent, is answered in the reader's language with what to do, not in the framework's words.</summary>
public sealed partial class StaleFormTests
{
    [Theory]
    [InlineData("/konto/opret", "Siden var ikke længere frisk")]
    [InlineData("/en/konto/opret", "The page was no longer fresh")]
    public async Task A_form_without_its_token_is_answered_in_words(string address, string words)
    {
        await using var server = PortalServer.Start();
        using var client = server.Client();
        var page = await SaidAsync(await client.PostAsync(address, Form(("_handler", "opret"), ("Name", "Bo"))), HttpStatusCode.BadRequest);
        page.ShouldContain(words);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_is_not_on_the_page_any_more_and_a_field_with_a_nul_are_answered_in_words()
    {
        await using var server = PortalServer.Start();
        using var client = server.Client();
        using var shown = await client.GetAsync("/konto/opret");
        var token = TokenField().Match(await shown.Content.ReadAsStringAsync()).Groups[1].Value;
        var cookie = shown.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        async Task<HttpResponseMessage> PostAsync(string handler, string name)
        {
            var form = Form(("_handler", handler), ("Name", name), ("__RequestVerificationToken", token));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/konto/opret") { Content = form };
            request.Headers.Add("Cookie", cookie);
            return await client.SendAsync(request);
        }

        (await SaidAsync(await PostAsync("opret", "Bo"), HttpStatusCode.OK)).ShouldContain(
            "Ret dette først",
            customMessage: "or this proves nothing"
        );
        (await SaidAsync(await PostAsync("er-vaek", "Bo"), HttpStatusCode.BadRequest)).ShouldContain("Siden var ikke længere frisk");
        (await SaidAsync(await PostAsync("opret", "A\0B"), HttpStatusCode.BadRequest)).ShouldContain("Siden var ikke længere frisk");
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_of_a_post_that_changed_or_went_meanwhile_says_why_it_came_too_late()
    {
        const string Address = "/opslag/nethindebilleder-med-klinisk-facit-til-validering";
        await using var server = PortalServer.Start(demo: true);
        var browser = await PlainBrowser.SignedInAsync(server, Guest.StartUp);
        await browser.GetAsync(Address);

        (await SaidAsync(await PressAsync("delete"), HttpStatusCode.OK)).ShouldContain("Opslaget er slået op. Luk det først");
        (await PressAsync("close")).StatusCode.ShouldBe(HttpStatusCode.Found, "or this proves nothing");
        (await SaidAsync(await PressAsync("close"), HttpStatusCode.OK)).ShouldContain("Opslaget er ikke slået op.");
        using var deleted = await PressAsync("delete");
        deleted.Headers.Location!.ToString().ShouldEndWith("opslag?mine=true&slettet=opslag");
        foreach (var button in new[] { "delete", "publish", "renew", "close" })
        {
            (await SaidAsync(await PressAsync(button), HttpStatusCode.OK)).ShouldContain("Opslaget findes ikke mere.");
        }

        (await SaidAsync(await browser.GetAsync("/opslag?mine=true&slettet=opslag"), HttpStatusCode.OK)).ShouldContain(
            "Opslaget er slettet for altid."
        );
        server.Troubles.Errors.ShouldBeEmpty();

        Task<HttpResponseMessage> PressAsync(string button) =>
            browser.PostRawAsync(Address, new() { ["_handler"] = button, ["__RequestVerificationToken"] = browser.Token });
    }

    [Fact]
    public async Task What_is_not_found_and_what_a_page_cannot_take_are_told_apart()
    {
        await using var server = PortalServer.Start();
        using var client = server.Client();
        (await SaidAsync(await client.GetAsync("/findes-slet-ikke"), HttpStatusCode.NotFound)).ShouldContain("Siden findes ikke");
        using var put = await client.PutAsync("/om", new StringContent("x"));
        (await SaidAsync(put, HttpStatusCode.MethodNotAllowed)).ShouldContain("Det kan siden ikke tage imod");
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static async Task<string> SaidAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(status);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldContain("</html>");
            page.ShouldNotContain("antiforgery", Case.Insensitive);
            return page;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
