using System.Net;

namespace SundAI.Portal.Tests.Security;

/// <summary>Behind a proxy that ends TLS: its word about the visitor is taken, a stranger's is not.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task A_known_proxys_word_makes_cookies_secure_and_gives_each_visitor_a_limit_of_their_own()
    {
        await using var server = Start("127.0.0.0/8");
        (await FormCookieAsync(server, "203.0.113.1")).ShouldContain("secure");
        (await PostAsync(server, "203.0.113.1")).ShouldNotBe(HttpStatusCode.TooManyRequests);
        (await PostAsync(server, "203.0.113.1")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await PostAsync(server, "203.0.113.2")).ShouldNotBe(HttpStatusCode.TooManyRequests);
        // A visitor with IPv6 has all the addresses that begin with the same half.
        (await PostAsync(server, "2001:db8:1:2::1")).ShouldNotBe(HttpStatusCode.TooManyRequests);
        (await PostAsync(server, "2001:db8:1:2:ffff::2")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await PostAsync(server, "2001:db8:1:3::1")).ShouldNotBe(HttpStatusCode.TooManyRequests);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Browsers_are_told_to_stay_on_https()
    {
        await using var server = Start("127.0.0.1");
        using var request = Forwarded(HttpMethod.Get, "/temaer", "203.0.113.1");
        // A browser is never told so about its own machine.
        request.Headers.Host = "sundai.example";
        using var client = server.Client();
        using var answer = await client.SendAsync(request);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("10.0.0.5")]
    public async Task A_strangers_word_is_not_taken(string? known)
    {
        await using var server = Start(known);
        (await FormCookieAsync(server, "203.0.113.1")).ShouldNotContain("secure");
        (await PostAsync(server, "203.0.113.1")).ShouldNotBe(HttpStatusCode.TooManyRequests);
        (await PostAsync(server, "203.0.113.2")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static PortalServer Start(string? known)
    {
        var settings = new Dictionary<string, string> { ["Limits:AccountPostsPerMinute"] = "1" };
        if (known is not null)
        {
            settings["Proxy:Known:0"] = known;
        }

        return PortalServer.Start(settings: settings);
    }

    private static async Task<string> FormCookieAsync(PortalServer server, string visitor)
    {
        using var client = server.Client();
        using var request = Forwarded(HttpMethod.Get, "/konto/log-ind", visitor);
        using var answer = await client.SendAsync(request);
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("sundai-form=", StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> PostAsync(PortalServer server, string visitor)
    {
        using var client = server.Client();
        using var request = Forwarded(HttpMethod.Post, "/konto/log-ind", visitor);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Forwarded(HttpMethod method, string address, string visitor)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("X-Forwarded-For", visitor);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return request;
    }
}
