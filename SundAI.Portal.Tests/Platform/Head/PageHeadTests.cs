using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Tests.Platform.Head;

/// <summary>What reading pages say of themselves to search engines and to those who share them.</summary>
[Collection(nameof(PublicScene))]
public sealed class PageHeadTests(PublicScene scene)
{
    private const string Site = "http://portal.test";

    private string[] Pages =>
        [
            "/",
            "/temaer",
            "/temaer/regulering",
            "/kategorier/detektion",
            "/organisationer",
            "/organisationer?side=2",
            "/opslag",
            "/workshops",
            "/anbefalinger",
            "/anbefalinger/opfoelgning",
            $"{PublicScene.Adopted}/anbefaling/1",
            "/hvidbog",
            "/hvidbog/regulering",
            "/begreber",
            "/begreber/algoritme",
            "/om/kontakt",
            PublicScene.Workshop,
            PublicScene.Adopted,
            scene.Hostile,
            scene.Post,
        ];

    [Fact]
    public async Task Each_reading_page_names_its_one_address_its_other_language_and_what_it_says()
    {
        HashSet<string> descriptions = [];
        foreach (var page in Pages)
        {
            var (danish, english) = (await scene.PageAsync(page), await scene.PageAsync("/en" + page));
            foreach (var (html, prefix, locale) in new[] { (danish, "", "da_DK"), (english, "/en", "en_GB") })
            {
                var own = $"{Site}{prefix}{page}";
                Link(html, "link[rel=canonical]").ShouldBe(own);
                Link(html, "link[hreflang=da]").ShouldBe(Site + page);
                Link(html, "link[hreflang=en]").ShouldBe($"{Site}/en{page}");
                Link(html, "link[hreflang=x-default]").ShouldBe(Site + page);
                Said(html, "og:url").ShouldBe(own);
                Said(html, "og:locale").ShouldBe(locale);
                Said(html, "og:type").ShouldBeOneOf("website", "article");
                Said(html, "og:image").ShouldBe($"{Site}/share.png");
                html.Title.ShouldBe($"{Said(html, "og:title")} · Sund AI");
                Said(html, "og:description").ShouldBe(Said(html, "description"));
                Said(html, "description").Length.ShouldBeInRange(5, 200, page);
                Said(html, "twitter:card").ShouldBe("summary_large_image");
                html.QuerySelector("meta[name=robots]").ShouldBeNull(page);
            }

            descriptions.Add(Said(danish, "description"));
        }

        descriptions.Count.ShouldBeGreaterThan(Pages.Length - 4, "each page says its own");
    }

    [Fact]
    public async Task Filters_capitals_and_slashes_lead_to_the_same_one_address()
    {
        foreach (
            var address in new[] { "/organisationer?tema=data&q=x", "/Organisationer/", "/organisationer?side=1", "/organisationer?side=x" }
        )
        {
            Link(await scene.PageAsync(address), "link[rel=canonical]").ShouldBe($"{Site}/organisationer", address);
        }

        var old = await scene.PageAsync($"{PublicScene.Adopted}/v/1");
        Link(old, "link[rel=canonical]").ShouldBe(Site + PublicScene.Adopted);
    }

    [Fact]
    public async Task What_is_no_page_for_readers_is_not_indexed()
    {
        foreach (var address in new[] { "/konto/log-ind", "/konto/opret", "/anmeld", "/soeg?q=data", "/en/konto/glemt" })
        {
            var html = await scene.PageAsync(address);
            html.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldStartWith("noindex", customMessage: address);
            html.QuerySelector("link[rel=canonical]").ShouldBeNull(address);
        }
    }

    [Fact]
    public async Task The_picture_is_there_and_small()
    {
        using var answer = await scene.Client.GetAsync("/share.png");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeInRange(1_000, 60_000);
    }

    [Theory]
    [InlineData("https://sundai.example/", "/en", "https://sundai.example/en/x")]
    [InlineData("", "/en", "http://asked.example:81/en/x")]
    [InlineData("", "/under/en", "http://asked.example:81/under/en/x")]
    public void Whole_addresses_begin_as_set_or_else_as_asked(string set, string pathBase, string address)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host, request.PathBase) = ("http", new HostString("asked.example:81"), pathBase);
        var addresses = new SiteAddress(new Fixed(new MailOptions { SiteAddress = set }));
        Languages.Within(Language.English, () => addresses.Of(request, "x").ShouldBe(address));
    }

    private static string Link(IHtmlDocument html, string selector) => html.QuerySelectorAll(selector).Single().GetAttribute("href")!;

    private static string Said(IHtmlDocument html, string name) =>
        html.QuerySelectorAll($"meta[property='{name}'], meta[name='{name}']").Single().GetAttribute("content")!;

    private sealed record Fixed(MailOptions CurrentValue) : IOptionsMonitor<MailOptions>
    {
        public MailOptions Get(string? name) => CurrentValue;

        public IDisposable? OnChange(Action<MailOptions, string?> listener) => null;
    }
}
