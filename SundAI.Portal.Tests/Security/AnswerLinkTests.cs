using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SundAI.Portal.Ecosystem;
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
        await WriteAsync(server, "Ring til mig på 12 34 56 78.");
        var told = WebUtility.HtmlDecode(await (await browser.GetAsync(stop.Address)).Content.ReadAsStringAsync());
        told.ShouldContain("Du har sagt ja");
        told.ShouldNotContain("12 34 56 78");
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
        using var again = await browser.PostAsync(form, []);

        shown.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync()).ShouldContain(says);
        again.StatusCode.ShouldBe(HttpStatusCode.OK, "pressed twice");
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_what_happened_and_keeps_what_was_typed()
    {
        await using var server = PortalServer.Start(demo: true);
        var link = (await DemoStops.ArrangeAsync(server)).First(one => one.Route == "/introduktioner/svar").Address;
        var (startUp, hospital) = (await server.ActorAsync(Guest.StartUp), await server.ActorAsync(Guest.Hospital));
        await using var db = server.Open();
        var open = await db.Set<Introduction>().SingleAsync(row => row.ToOrganisationId == startUp.OrganisationId);
        var page = $"/introduktioner/{open.Id}";
        var (byMail, signedIn, asks) = (
            new PlainBrowser(server),
            await PlainBrowser.SignedInAsync(server, Guest.StartUp),
            await PlainBrowser.SignedInAsync(server, Guest.StartUp)
        );
        foreach (var (browser, address) in new[] { (byMail, link), (signedIn, page) })
        {
            await browser.GetAsync(address);
        }

        await using var scope = server.Services.CreateAsyncScope();
        var answer = new AnswerIntroductionInput { IntroductionId = open.Id, Answer = IntroductionAnswer.Accept };
        (await scope.ServiceProvider.GetRequiredService<AnswerIntroduction>().HandleAsync(startUp, answer, default)).IsDone.ShouldBeTrue();
        foreach (var browser in new[] { byMail, signedIn })
        {
            await TooLateAsync(browser, "answer", "sagt ja", new() { ["Act"] = "Decline", ["Form.Reason"] = "Vi har ikke tid i år." });
        }

        (await TextAsync(new PlainBrowser(server), link)).ShouldContain("Log ind for at se kontaktoplysningerne");
        (await TextAsync(signedIn, link)).ShouldNotContain("Log ind for at se");

        var ended = await db.Set<Introduction>().SingleAsync(row => row.Status == IntroductionStatus.Withdrawn);
        (await TextAsync(signedIn, $"/introduktioner/{ended.Id}")).ShouldContain("I kan bede om en ny, når I vil");

        await asks.GetAsync($"/introduktioner/ny?organisation={hospital.OrganisationId}");
        var theirs = new RequestIntroductionInput
        {
            OrganisationId = startUp.OrganisationId!.Value,
            Purpose = "En fælles afprøvning hos os.",
            Step = ProposedStep.Call,
            Message = "Vi vil gerne afprøve jeres algoritme hos os.",
        };
        var asked = await scope.ServiceProvider.GetRequiredService<RequestIntroduction>().HandleAsync(hospital, theirs, default);
        await TooLateAsync(
            asks,
            "ask",
            "har allerede spurgt jer",
            new() { ["Form.Purpose"] = "Vores formål.", ["Form.Message"] = "Vores ord." }
        );

        (await TextAsync(signedIn, $"/introduktioner/{ended.Id}")).ShouldNotContain("I kan bede om en ny");
        theirs.OrganisationId = await db.Set<Organisation>()
            .Where(row => row.Id != startUp.OrganisationId && row.Id != hospital.OrganisationId)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .FirstAsync();
        await db.Set<Membership>().Where(row => row.OrganisationId == theirs.OrganisationId).ExecuteDeleteAsync();
        var invited = (await scope.ServiceProvider.GetRequiredService<RequestIntroduction>().HandleAsync(hospital, theirs, default)).Value;
        var invites = await PlainBrowser.SignedInAsync(server, Guest.Hospital);
        (await TextAsync(invites, $"/introduktioner/{invited}")).ShouldNotContain("De får besked");
        (await invites.PostAsync("withdraw", [])).Dispose();
        var undelivered = await TextAsync(invites, $"/introduktioner/{invited}");
        undelivered.ShouldContain("I trak invitationen tilbage");
        undelivered.ShouldNotContain("har fået besked");

        var withdraws = await PlainBrowser.SignedInAsync(server, Guest.Hospital);
        await withdraws.GetAsync($"/introduktioner/{asked.Value}");
        answer.IntroductionId = asked.Value;
        (await scope.ServiceProvider.GetRequiredService<AnswerIntroduction>().HandleAsync(startUp, answer, default)).IsDone.ShouldBeTrue();
        await TooLateAsync(withdraws, "withdraw", "sagt ja", []);
        server.Troubles.Errors.ShouldBeEmpty();
    }

    private static async Task<string> TextAsync(PlainBrowser browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task TooLateAsync(PlainBrowser browser, string form, string told, Dictionary<string, string> typed)
    {
        var words = typed.Values.ToList();
        using var late = await browser.PostAsync(form, typed);
        var text = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        late.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        text.ShouldContain(told);
        (form == "ask" || text.Contains("Det, du sendte nu, gælder ikke.")).ShouldBeTrue("it is a notice");
        text.ShouldNotContain("#check\"></use></svg><p>", Case.Sensitive, "and no success");
        words.Where(word => word != "Decline" && !text.Contains(word)).ShouldBeEmpty(form);
    }

    private static async Task WriteAsync(PortalServer server, string text)
    {
        var startUp = await server.ActorAsync(Guest.StartUp);
        await using var db = server.Open();
        var id = await db.Set<Introduction>()
            .Where(row => row.ToOrganisationId == startUp.OrganisationId)
            .Select(row => row.Id)
            .SingleAsync();
        await using var scope = server.Services.CreateAsyncScope();
        var write = scope.ServiceProvider.GetRequiredService<WriteIntroductionMessage>();
        (await write.HandleAsync(startUp, new() { IntroductionId = id, Text = text }, default)).IsDone.ShouldBeTrue();
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
