using System.Net;

namespace SundAI.Portal.Tests.Security;

/// <summary>What every answer carries, and what it does not.</summary>
public sealed class AnswerTests
{
    private static readonly string[] ReadingPages =
    [
        "/",
        "/en/",
        "/temaer",
        "/temaer/data",
        "/organisationer",
        "/opslag",
        "/workshops",
        "/anbefalinger",
        "/anbefalinger/opfoelgning",
        "/hvidbog",
        "/begreber",
        "/soeg?q=data",
        "/om",
        "/om/privatliv",
        "/en/om/tilgaengelighed",
    ];

    [Fact]
    public async Task Reading_pages_are_strict_load_no_blazor_and_set_no_cookie()
    {
        await using var server = PortalServer.Start(demo: true);
        using var client = server.Client();
        foreach (var address in ReadingPages)
        {
            using var answer = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.ShouldContain("script-src 'self'", customMessage: address);
            policy.ShouldNotContain("unsafe", customMessage: address);
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse(address);
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldNotContain("blazor.web", customMessage: address);
            page.ShouldNotContain("style=\"", customMessage: address);
        }
    }

    [Fact]
    public async Task What_is_missing_closed_or_alive_says_so_by_its_status()
    {
        await using var server = PortalServer.Start();
        using var client = server.Client();
        (await client.GetAsync("/findes-slet-ikke")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/organisationer/ingen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var closed = await client.GetAsync("/en/min-portal");
        closed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        closed.Headers.Location!.ToString().ShouldContain("/en/konto/log-ind?tilbage=");
    }

    [Fact]
    public async Task Asking_for_the_head_alone_is_answered_like_the_page_without_its_body()
    {
        await using var server = PortalServer.Start();
        using var client = server.Client();
        foreach (var address in new[] { "/temaer/data", "/en/organisationer", "/findes-slet-ikke", "/min-portal" })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = await client.SendAsync(asked);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty(address);
            using var page = await client.GetAsync(address);
            answer.StatusCode.ShouldBe(page.StatusCode, address);
            answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue(address);
        }
    }

    [Fact]
    public async Task A_post_without_the_forms_token_is_refused()
    {
        await using var server = PortalServer.Start();
        using var client = server.Client();
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Email", "a@eksempel.dk")]);
        (await client.PostAsync("/konto/log-ind", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
