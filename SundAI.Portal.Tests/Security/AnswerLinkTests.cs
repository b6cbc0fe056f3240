using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Tests.Accounts;

namespace SundAI.Portal.Tests.Security;

/// <summary>The page that a mail's link opens: it acts by a form alone, and its address stays where it is.</summary>
public sealed class AnswerLinkTests
{
    [Fact]
    public async Task Opening_a_link_never_acts_and_its_address_stands_in_no_referrer_cache_or_log()
    {
        using var log = new WholeLog();
        await using var server = PortalServer.Start(
            demo: true,
            change: services => services.AddSingleton<ILoggerProvider>(log),
            settings: new Dictionary<string, string>
            {
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft"] = "Information",
            }
        );
        var stop = (await DemoStops.ArrangeAsync(server)).First(one => one.Route == "/introduktioner/svar");
        var key = stop.Address.Split('=')[1];
        var browser = new PlainBrowser(server);
        for (var time = 0; time < 3; time++)
        {
            using var answer = await browser.GetAsync(stop.Address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Ja, lad os mødes");
        }

        (await browser.PostRawAsync(stop.Address, new() { ["Act"] = "Accept", ["_handler"] = "answer" })).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest,
            "a form of elsewhere"
        );
        (await OpenAsync(server)).ShouldBeTrue();

        await browser.GetAsync(stop.Address);
        using var late = await browser.PostAsync("answer", new() { ["Act"] = "Accept", ["Form.Turn"] = "99" });
        WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()).ShouldContain("Der er sket noget siden");
        (await OpenAsync(server)).ShouldBeTrue("a page of another turn");

        await browser.GetAsync(stop.Address);
        using var done = await browser.PostAsync("answer", new() { ["Act"] = "Accept" });
        done.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await OpenAsync(server)).ShouldBeFalse("or the above proves nothing");
        WebUtility.HtmlDecode(await (await browser.GetAsync(stop.Address)).Content.ReadAsStringAsync()).ShouldContain("Du har sagt ja");
        log.Lines.ShouldNotBeEmpty();
        log.Lines.Where(line => line.Contains(key, StringComparison.Ordinal)).ShouldBeEmpty();
        server.Troubles.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/opslag/forny", "forny", "Opslaget er fornyet")]
    [InlineData("/soegninger/mails", "stop", "Du får ingen flere mails")]
    public async Task The_other_links_of_mails_work_signed_out_by_their_form_alone(string route, string form, string says)
    {
        await using var server = PortalServer.Start(demo: true);
        var stop = (await DemoStops.ArrangeAsync(server)).Last(one => one.Route == route);
        var browser = new PlainBrowser(server);

        using var shown = await browser.GetAsync(stop.Address);
        using var done = await browser.PostAsync(form, []);

        shown.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Fact]
    public async Task Five_hundred_requests_in_a_minute_are_refused_in_words_and_others_are_served()
    {
        await using var server = PortalServer.Start(
            settings: new Dictionary<string, string> { ["Limits:IntroductionPostsPerMinute"] = "30" }
        );
        var browser = new PlainBrowser(server);
        var answers = new ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 500),
            async (_, _) => answers.Add((await browser.PostRawAsync("/introduktioner/ny", [])).StatusCode)
        );

        answers.Count(status => status != HttpStatusCode.TooManyRequests).ShouldBe(30);
        using var refused = await browser.PostRawAsync("/en/introduktioner/ny", []);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("Nothing has been lost");
        (await browser.GetAsync("/opslag")).StatusCode.ShouldBe(HttpStatusCode.OK);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task<bool> OpenAsync(PortalServer server)
    {
        var to = (await server.ActorAsync(Guest.StartUp)).OrganisationId;
        await using var db = server.Open();
        return db.Set<Introduction>().Any(row => row.ToOrganisationId == to && row.Status == IntroductionStatus.Asked);
    }
}
