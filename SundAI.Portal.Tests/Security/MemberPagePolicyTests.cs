using Microsoft.Playwright;
using SundAI.Portal.Tests.EndToEnd;

namespace SundAI.Portal.Tests.Security;

/// <summary>What the pages of somebody who is signed in may load, and what they do load.</summary>
public sealed class MemberPagePolicyTests(ServedDemo served) : IClassFixture<ServedDemo>
{
    private const string Interactive = "/opslag/nyt";

    private static readonly string[] Own = ["/min-portal", "/konto", "/konto/mine-data", "/introduktioner", "/beskeder", "/"];

    private static readonly string[] Members = [Interactive, "/en/opslag/nyt", "/konto/profil", "/organisationer/ny"];

    [Fact]
    public async Task Signed_in_pages_run_no_script_but_the_portals_own_and_fit_in_no_frame()
    {
        var server = served.Server;
        var page = await server.OpenAsync();
        await page.SignInAsync(DemoStops.EmailOf(Guest.StartUp), Walk.DemoPassword);
        foreach (var address in Own.Concat(Members))
        {
            var answer = await page.Context.APIRequest.GetAsync(address);
            answer.Status.ShouldBe(200, address);
            answer.Url.ShouldEndWith(address, customMessage: "nobody is sent to sign in");
            var policy = Directives(answer.Headers["content-security-policy"]);
            policy["script-src"].ShouldBe("'self'", address);
            policy["default-src"].ShouldBe("'self'", address);
            policy["connect-src"].ShouldBe("'self'", address);
            policy["form-action"].ShouldBe("'self'", address);
            policy["base-uri"].ShouldBe("'self'", address);
            policy["object-src"].ShouldBe("'none'", address);
            policy["frame-ancestors"].ShouldBe("'none'", address);
            policy["style-src"].ShouldBe(Members.Contains(address) ? "'self' 'unsafe-inline'" : "'self'", address);
            answer.Headers["x-content-type-options"].ShouldBe("nosniff", address);
            answer.Headers["x-frame-options"].ShouldBe("DENY", address);
            answer.Headers["referrer-policy"].ShouldBe("strict-origin-when-cross-origin", address);
            answer.Headers["cross-origin-opener-policy"].ShouldBe("same-origin", address);
        }
    }

    [Fact]
    public async Task A_page_with_what_is_ones_own_is_kept_in_no_shared_cache()
    {
        var server = served.Server;
        var page = await server.OpenAsync();
        await page.SignInAsync(DemoStops.EmailOf(Guest.StartUp), Walk.DemoPassword);
        foreach (var address in Own.Concat(Members).Append("/konto/mine-data/hent"))
        {
            var answer = await page.Context.APIRequest.GetAsync(address);
            answer.Headers.GetValueOrDefault("cache-control", "").ShouldContain("no-store", customMessage: address);
        }
    }

    [Fact]
    public async Task A_browser_asks_nobody_but_the_portal_and_has_nothing_to_complain_of()
    {
        var server = served.Server;
        var page = await server.OpenAsync();
        var (asked, complaints) = (new List<string>(), page.Complaints());
        page.Request += (_, request) => asked.Add(request.Url);
        page.WebSocket += (_, socket) => asked.Add(socket.Url.Replace("ws://", "http://", StringComparison.Ordinal));
        await page.SignInAsync(DemoStops.EmailOf(Guest.StartUp), Walk.DemoPassword);
        foreach (var address in Own.Append("/temaer").Append("/hvidbog").Concat(Members))
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }

        asked.ShouldContain(url => url.Contains("/_blazor", StringComparison.Ordinal), "the member pages came to life");
        asked
            .Where(url => !url.StartsWith(server.Address + "/", StringComparison.Ordinal))
            .Where(url => !url.StartsWith("data:image/", StringComparison.Ordinal))
            .ShouldBeEmpty();
        complaints.ShouldBeEmpty();
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_policy_holds_in_the_browser_an_inline_script_does_not_run()
    {
        var server = served.Server;
        var page = await server.OpenAsync();
        await page.SignInAsync(DemoStops.EmailOf(Guest.StartUp), Walk.DemoPassword);
        foreach (var address in new[] { "/min-portal", Interactive })
        {
            await page.GotoAsync(address);
            var ran = await page.EvaluateAsync<bool>(
                """
                () => {
                  const script = document.createElement("script");
                  script.textContent = "window.sneakedIn = true";
                  document.body.append(script);
                  const image = document.createElement("div");
                  image.innerHTML = "<button onclick='window.sneakedIn = true'></button>";
                  document.body.append(image);
                  image.firstChild.click();
                  return window.sneakedIn === true;
                }
                """
            );
            ran.ShouldBeFalse(address);
        }
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        var server = served.Server;
        var page = await server.OpenAsync();
        await page.SignInAsync(DemoStops.EmailOf(Guest.StartUp), Walk.DemoPassword);
        var cookies = await page.Context.CookiesAsync();
        cookies.ShouldContain(cookie => cookie.Name == "sundai");
        foreach (var cookie in cookies)
        {
            cookie.HttpOnly.ShouldBeTrue(cookie.Name);
            cookie.SameSite.ShouldBeOneOf(SameSiteAttribute.Lax, SameSiteAttribute.Strict);
        }
    }

    private static Dictionary<string, string> Directives(string policy) =>
        policy.Split(';', StringSplitOptions.TrimEntries).Select(part => part.Split(' ', 2)).ToDictionary(part => part[0], part => part[1]);
}
