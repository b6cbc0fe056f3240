using System.Net;

namespace SundAI.Portal.Tests.Home;

public sealed class ReadingPagesTests
{
    private static readonly string[] Pages =
    [
        "/",
        "/hvidbog",
        "/hvidbog/regulering",
        "/begreber",
        "/begreber?q=data",
        "/begreber?q=zzzz",
        "/begreber/algoritme",
        "/temaer",
        "/temaer/regulering",
        "/kategorier/detektion",
        "/om",
        "/om/kontakt",
        "/om/tilgaengelighed",
        "/om/privatliv",
        "/soeg",
        "/soeg?q=algoritme",
        "/soeg?q=zzzz&side=-1",
        "/anmeld",
        "/anmeld?slags=Organisation&id=018f0000-0000-7000-8000-000000000000&tilbage=https%3A%2F%2Felsewhere.example",
    ];

    [Fact]
    public async Task Anyone_reads_in_both_languages_without_a_form_to_post_and_without_inline_style()
    {
        await using var server = PortalServer.Start();
        using var client = server.Client();
        foreach (var page in Pages)
        {
            foreach (var language in new[] { "", "/en" })
            {
                var answer = await client.GetAsync(language + page);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, language + page);
                var html = await answer.Content.ReadAsStringAsync();
                html.ShouldContain($"<html lang=\"{(language.Length > 0 ? "en" : "da")}\"");
                html.ShouldNotContain("method=\"post\"");
                html.ShouldNotContain("style=\"");
                html.ShouldNotContain("href=\"https://elsewhere");
                html.Split("<h1").Length.ShouldBe(2, language + page);
            }
        }

        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_and_own_pages_ask_for_a_sign_in()
    {
        await using var server = PortalServer.Start();
        using var client = server.Client();
        foreach (var page in new[] { "/hvidbog/x", "/begreber/x", "/temaer/x", "/kategorier/x", "/om/x" })
        {
            (await client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        foreach (var page in new[] { "/min-portal", "/velkommen", "/beskeder", "/administration/moderation" })
        {
            var answer = await client.GetAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, page);
            answer.Headers.Location!.ToString().ShouldContain("konto/log-ind");
        }
    }
}
