using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;
using Ical.Net;
using SundAI.Portal.Platform.Feeds;

namespace SundAI.Portal.Tests.Platform.Feeds;

/// <summary>What feed readers and calendars fetch again and again.</summary>
[Collection(nameof(PublicScene))]
public sealed class FeedTests(PublicScene scene)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] Feeds =
    [
        "/feed.atom",
        "/en/feed.atom",
        "/feed/opslag.atom",
        "/feed/workshops.atom",
        "/feed/anbefalinger.atom",
        "/feed/opfoelgning.atom",
        "/feed/hvidbog.atom",
        "/feed/spoergsmaal.atom",
        "/en/feed/organisationer.atom",
        "/temaer/data.atom",
        "/en/temaer/regulering.atom",
    ];

    [Fact]
    public async Task Each_feed_has_what_Atom_demands_and_leads_to_pages_that_are_there()
    {
        HashSet<string> ids = [];
        foreach (var address in Feeds)
        {
            var feed = await FeedAsync(address);
            ids.Add(Text(feed, "id")).ShouldBeTrue($"{address} has an identity of its own");
            Text(feed, "title").ShouldEndWith("· Sund AI");
            Link(feed, "self").ShouldBe($"http://portal.test{address}");
            feed.Element(Atom + "author")!.Element(Atom + "name")!.Value.ShouldNotBeEmpty();
            var entries = feed.Elements(Atom + "entry").ToList();
            entries.Count.ShouldBeInRange(1, ReadFeed.Most, address);
            entries.Select(entry => Text(entry, "id")).Distinct().Count().ShouldBe(entries.Count, address);
            entries.Max(entry => Time(entry, "updated")).ShouldBe(Time(feed, "updated"), address);
            foreach (var entry in entries)
            {
                Guid.TryParse(Text(entry, "id").Replace("urn:uuid:", ""), out _).ShouldBeTrue(address);
                Text(entry, "title").ShouldNotBeEmpty(address);
                entry.Element(Atom + "summary").ShouldNotBeNull(address);
                entry.Element(Atom + "author")!.Element(Atom + "name")!.Value.ShouldNotBeEmpty();
                Time(entry, "updated").ShouldBeGreaterThanOrEqualTo(Time(entry, "published"), address);
                Link(entry, "alternate")
                    .ShouldStartWith($"http://portal.test{(address.StartsWith("/en", StringComparison.Ordinal) ? "/en" : "")}/");
            }

            var first = new Uri(Link(entries[0], "alternate")).PathAndQuery;
            (await scene.Client.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.OK, first);
        }
    }

    [Fact]
    public async Task A_hostile_name_is_text_in_a_feed_and_signs_that_XML_cannot_hold_are_left_out()
    {
        var feed = await FeedAsync("/feed/organisationer.atom");
        feed.Elements(Atom + "entry").Select(entry => Text(entry, "title")).ShouldContain(PublicScene.HostileName);
        XmlLetters.Of("a\u0000b\u000Bc\uD83D d👩🏽‍⚕️\uFFFF\tÆ\n").ShouldBe("abc d👩🏽‍⚕️\tÆ\n");
        XmlLetters.Of("").ShouldBe("");
    }

    [Fact]
    public async Task Who_has_it_already_gets_nothing_again()
    {
        foreach (var address in new[] { "/feed.atom", "/temaer/regulering.atom", "/temaer/regulering.ics", "/en/feed/hvidbog.atom" })
        {
            using var first = await scene.Client.GetAsync(address);
            var mark = first.Headers.ETag.ShouldNotBeNull();
            first.Headers.CacheControl!.Public.ShouldBeTrue(address);
            (await AgainAsync(address, headers => headers.IfNoneMatch.Add(mark))).ShouldBe(HttpStatusCode.NotModified, address);
            (await AgainAsync(address, headers => headers.IfNoneMatch.Add(new("\"other\"")))).ShouldBe(HttpStatusCode.OK, address);
            // The test's clock is ahead of the one that the web's dates are compared with.
            if (first.Content.Headers.LastModified is { } changed && changed < DateTimeOffset.UtcNow)
            {
                (await AgainAsync(address, headers => headers.IfModifiedSince = changed)).ShouldBe(HttpStatusCode.NotModified, address);
                (await AgainAsync(address, headers => headers.IfModifiedSince = changed.AddDays(-1))).ShouldBe(HttpStatusCode.OK, address);
            }

            using var head = await scene.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
            head.Headers.ETag.ShouldBe(mark, address);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty(address);
        }
    }

    [Fact]
    public async Task A_theme_has_a_calendar_of_its_workshops_and_pages_name_their_feed()
    {
        using var answer = await scene.Client.GetAsync("/temaer/regulering.ics");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var calendar = Calendar.Load(await answer.Content.ReadAsStringAsync())!;
        var workshop = calendar.Events.Single(one => one.Summary!.StartsWith("Vejen til CE-mærket", StringComparison.Ordinal));
        workshop.Url!.AbsolutePath.ShouldBe(PublicScene.Workshop);
        workshop.DtStart!.TzId.ShouldBe("Europe/Copenhagen");
        var theme = await scene.PageAsync("/en/temaer/regulering");
        theme
            .QuerySelectorAll("link[type='application/atom+xml']")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["feed.atom", "temaer/regulering.atom"]);
        (await FeedAsync("/temaer/regulering.atom"))
            .Elements(Atom + "entry")
            .ShouldContain(entry => Link(entry, "alternate").EndsWith(PublicScene.Asked, StringComparison.Ordinal));
        foreach (var missing in new[] { "/temaer/findes-ikke.ics", "/temaer/findes-ikke.atom", "/feed/findes-ikke.atom" })
        {
            (await scene.Client.GetAsync(missing)).StatusCode.ShouldBe(HttpStatusCode.NotFound, missing);
        }
    }

    private async Task<XElement> FeedAsync(string address)
    {
        using var answer = await scene.Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse(address);
        var said = await answer.Content.ReadAsStringAsync();
        said.ShouldNotContain(PublicScene.Secret, Case.Insensitive, address);
        return XDocument.Parse(said).Root!;
    }

    private async Task<HttpStatusCode> AgainAsync(string address, Action<HttpRequestHeaders> ask)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        ask(request.Headers);
        using var answer = await scene.Client.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Text(XElement element, string name) => element.Element(Atom + name)!.Value;

    private static DateTimeOffset Time(XElement element, string name) => (DateTimeOffset)element.Element(Atom + name)!;

    private static string Link(XElement element, string relation) =>
        element.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == relation).Attribute("href")!.Value;
}
