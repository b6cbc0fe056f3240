using System.Net;
using System.Text.RegularExpressions;

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
