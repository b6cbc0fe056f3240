using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Platform.Feeds;

internal static class FeedEndpoints
{
    // What is a person's own, what works, and what has no end.
    private static readonly string[] Closed =
    [
        "/konto",
        "/administration",
        "/min-portal",
        "/velkommen",
        "/beskeder",
        "/introduktioner",
        "/anmeld",
        "/soeg?",
        "/udvikling",
        "/*/rediger",
        "/*/live",
    ];

    public static IServiceCollection AddPortalFeeds(this IServiceCollection services)
    {
        services.AddTransient<ISitemapSource, FramePages>();
        services.AddTransient<ISitemapSource, FindablePages>();
        services.AddTransient<Sitemap>();
        services.AddTransient<ReadFeed>();
        services.AddSingleton<AtomFeed>();
        return services;
    }

    /// <summary><c>/feed.atom</c>, <c>/feed/{kind}.atom</c>, <c>/sitemap.xml</c> with its parts, <c>/robots.txt</c>.</summary>
    public static void MapPortalFeeds(this WebApplication app)
    {
        app.MapGet("/feed.atom", EverythingAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/feed/{word}.atom", KindAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/sitemap.xml", (HttpContext context, Sitemap sitemap) => sitemap.WriteAsync(context))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapGet("/sitemap-{part:int}.xml", (HttpContext context, Sitemap sitemap, int part) => sitemap.WritePartAsync(context, part))
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapGet("/robots.txt", Robots).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> EverythingAsync(
        HttpContext context,
        ReadFeed read,
        AtomFeed atom,
        IStringLocalizer<PlatformText> texts
    ) => atom.Answer(context, texts["Feed.All"], "feed.atom", "", await read.AllAsync(null, context.RequestAborted));

    private static async Task<IResult> KindAsync(HttpContext context, string word, ReadFeed read, AtomFeed atom)
    {
        var source = read.Sources.FirstOrDefault(one => one.Word == word);
        return source is null
            ? TypedResults.NotFound()
            : atom.Answer(context, source.Name, $"feed/{word}.atom", source.Page, await read.OfAsync(source, context.RequestAborted));
    }

    private static IResult Robots(HttpContext context, SiteAddress addresses)
    {
        var closed = Languages.All.SelectMany(language => Closed.Select(path => $"Disallow: {language.Prefix()}{path}"));
        IEnumerable<string> lines = ["User-agent: *", .. closed, "", $"Sitemap: {addresses.Root(context.Request)}/sitemap.xml", ""];
        return TypedResults.Text(string.Join('\n', lines), "text/plain; charset=utf-8");
    }
}
