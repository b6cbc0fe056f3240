using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;

namespace SundAI.Portal.Tests.Security;

/// <summary>What every answer carries, and what it does not.</summary>
public sealed partial class AnswerTests(ServedDemo served) : IClassFixture<ServedDemo>
{
    /// <summary>What a reading page and all it loads may weigh over the wire at a first visit, in bytes.</summary>
    private const int Heaviest = 80_000;

    /// <summary>What the head of an answer is taken for, in bytes.</summary>
    private const int Head = 600;

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
        "/kort",
        "/kategorier",
        "/hvidbog/regulering",
        "/om",
        "/om/privatliv",
        "/en/om/tilgaengelighed",
    ];

    [Fact]
    public async Task Reading_pages_are_strict_load_no_blazor_and_set_no_cookie()
    {
        var server = served.Server;
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
            answer.Headers.CacheControl!.ToString().ShouldBe("no-cache, private", address);
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldNotContain("blazor.web", customMessage: address);
            page.ShouldNotContain("style=\"", customMessage: address);
            Loaded().Matches(page).Select(match => match.Groups[1].Value).ShouldAllBe(one => one.StartsWith('/'), address);
        }
    }

    [Fact]
    public async Task A_first_visit_weighs_little_and_asks_nobody_else()
    {
        var server = served.Server;
        using var client = server.Client();
        var sizes = new Dictionary<string, int>();
        foreach (var address in ReadingPages)
        {
            using var plain = server.Client();
            var page = await plain.GetStringAsync(address);
            var parts = Loaded().Matches(page).Select(match => match.Groups[1].Value).Append("/favicon.svg").Distinct().ToList();
            parts.ShouldContain(part => part.EndsWith(".woff2", StringComparison.Ordinal), address);
            var sum = Head + await WireAsync(address);
            foreach (var part in parts)
            {
                sum += sizes.TryGetValue(part, out var size) ? size : sizes[part] = await SizeAsync(part);
            }

            sum.ShouldBeLessThanOrEqualTo(Heaviest, address);
        }

        async Task<int> WireAsync(string address)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, address);
            asked.Headers.Add("Accept-Encoding", "br");
            using var answer = await client.SendAsync(asked);
            answer.Content.Headers.ContentEncoding.ShouldBe(["br"], address);
            return (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        async Task<int> SizeAsync(string part)
        {
            using var answer = await client.GetAsync(part);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, part);
            var body = await answer.Content.ReadAsByteArrayAsync();
            return Head + (IsText(part) ? Compressed(body) : body.Length);
        }
    }

    [Fact]
    public async Task What_is_missing_closed_or_alive_says_so_by_its_status()
    {
        var server = served.Server;
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
        var server = served.Server;
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
        var server = served.Server;
        using var client = server.Client();
        using var form = new FormUrlEncodedContent([new("_handler", "sign-in"), new("Email", "a@eksempel.dk")]);
        (await client.PostAsync("/konto/log-ind", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    // The published portal compresses its files when it is published, as well as can be; the tests' build does not.
    private static bool IsText(string part) => Path.GetExtension(part) is ".css" or ".js" or ".svg";

    private static int Compressed(byte[] body)
    {
        using var into = new MemoryStream();
        using (var brotli = new BrotliStream(into, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return (int)into.Length;
    }

    // What a browser fetches for a page: styles, scripts, fonts, and the files that its icons and pictures stand in.
    [GeneratedRegex("""<(?:link rel="(?:preload|stylesheet|icon)"[^>]*?|script[^>]*?|img[^>]*?|use[^>]*?) ?(?:href|src)="([^"#]+)""")]
    private static partial Regex Loaded();
}
