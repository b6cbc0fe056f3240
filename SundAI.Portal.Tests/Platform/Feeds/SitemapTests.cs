using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using SundAI.Portal.Platform.Feeds;

namespace SundAI.Portal.Tests.Platform.Feeds;

/// <summary>What search engines are told that there is.</summary>
[Collection(nameof(PublicScene))]
public sealed class SitemapTests(PublicScene scene)
{
    private static readonly XNamespace Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Every_public_page_stands_in_the_sitemap_in_both_languages_each_naming_the_other()
    {
        using var answer = await scene.Client.GetAsync("/sitemap.xml");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
        var pages = Pages(XDocument.Parse(await answer.Content.ReadAsStringAsync()));
        string[] expected =
        [
            "/",
            "/om/privatliv",
            "/temaer/regulering",
            "/kategorier/detektion",
            "/hvidbog/regulering",
            "/begreber/algoritme",
            PublicScene.Workshop,
            PublicScene.Adopted,
            $"{PublicScene.Adopted}/anbefaling/1",
            scene.Hostile,
            scene.Post,
        ];
        foreach (var page in expected)
        {
            pages.ShouldContainKey($"http://portal.test{page}");
            pages.ShouldContainKey($"http://portal.test/en{page}");
        }

        foreach (var (address, languages) in pages)
        {
            languages.Keys.ToArray().ShouldBe(["da", "en", "x-default"], customMessage: address);
            languages.Values.ShouldContain(address);
            foreach (var other in languages.Values.Distinct())
            {
                pages[other]
                    .Values.ToArray()
                    .ShouldBe(languages.Values.ToArray(), customMessage: $"{other} names {address} as {address} names it");
            }
        }

        foreach (var page in pages.Keys.Where((_, number) => number % 7 == 0).Select(page => new Uri(page).PathAndQuery))
        {
            (await scene.Client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }
    }

    [Fact]
    public async Task A_long_sitemap_comes_in_parts_that_hold_everything_once()
    {
        await using var portal = await TestPortal.StartAsync();
        var whole = Pages(await WriteAsync(portal, 45_000, (sitemap, context) => sitemap.WriteAsync(context)));
        var index = await WriteAsync(portal, 20, (sitemap, context) => sitemap.WriteAsync(context));
        index.Root!.Name.ShouldBe(Space + "sitemapindex");
        var parts = index.Root.Elements().Select(part => part.Element(Space + "loc")!.Value).ToList();
        parts[1].ShouldBe("http://asked.example/sitemap-2.xml");
        List<string> found = [];
        for (var part = 1; part <= parts.Count; part++)
        {
            var number = part;
            var pages = Pages(await WriteAsync(portal, 20, (sitemap, context) => sitemap.WritePartAsync(context, number)));
            pages.Count.ShouldBeLessThanOrEqualTo(20);
            found.AddRange(pages.Keys);
        }

        found.ShouldBe(whole.Keys, ignoreOrder: true);
        foreach (var missing in new[] { "/sitemap-0.xml", "/sitemap-2.xml", "/sitemap-2147483647.xml", "/sitemap-x.xml" })
        {
            (await scene.Client.GetAsync(missing)).StatusCode.ShouldBe(HttpStatusCode.NotFound, missing);
        }
    }

    [Fact]
    public async Task Robots_are_led_to_the_sitemap_and_kept_from_what_is_a_persons_own()
    {
        var lines = (await scene.Client.GetStringAsync("/robots.txt")).Split('\n');
        lines.ShouldContain("Sitemap: http://portal.test/sitemap.xml");
        lines.ShouldContain("Disallow: /konto");
        lines.ShouldContain("Disallow: /en/min-portal");
    }

    private static async Task<XDocument> WriteAsync(TestPortal portal, int size, Func<Sitemap, HttpContext, Task> write)
    {
        var sitemap = portal.Get<Sitemap>();
        sitemap.PartSize = size;
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        (context.Request.Scheme, context.Request.Host) = ("http", new HostString("asked.example"));
        await write(sitemap, context);
        body.Position = 0;
        return XDocument.Load(body);
    }

    private static Dictionary<string, Dictionary<string, string>> Pages(XDocument sitemap) =>
        sitemap
            .Root!.Elements(Space + "url")
            .ToDictionary(
                page => page.Element(Space + "loc")!.Value,
                page =>
                    page.Elements(Xhtml + "link")
                        .ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value)
            );
}
