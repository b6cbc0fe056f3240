using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Platform.Feeds;

/// <summary>
/// Every public page in both languages for search engines, written as it is read; in parts once one file would hold more than a search
/// engine takes.
/// </summary>
public sealed class Sitemap(IDbContextFactory<PortalDbContext> contexts, IEnumerable<ISitemapSource> sources, SiteAddress addresses)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Addresses a file; search engines take 50,000.</summary>
    public int PartSize { get; set; } = 45_000;

    private int Entries => PartSize / Languages.All.Count;

    /// <summary>All pages, or an index of the parts.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        var total = (await CountAsync(db, context.RequestAborted)).Sum();
        await using var xml = Open(context);
        if (total <= Entries)
        {
            await PagesAsync(context, db, xml, 0);
            return;
        }

        await xml.WriteStartElementAsync(null, "sitemapindex", Space);
        for (var part = 1; (part - 1) * Entries < total; part++)
        {
            await xml.WriteStartElementAsync(null, "sitemap", Space);
            await xml.WriteElementStringAsync(null, "loc", Space, $"{addresses.Root(context.Request)}/sitemap-{part}.xml");
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    /// <summary>One part, from 1; answers »not found« past the last.</summary>
    public async Task WritePartAsync(HttpContext context, int part)
    {
        await using var db = await contexts.CreateDbContextAsync(context.RequestAborted);
        if (part < 1 || (part - 1L) * Entries >= (await CountAsync(db, context.RequestAborted)).Sum())
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using var xml = Open(context);
        await PagesAsync(context, db, xml, (part - 1) * Entries);
    }

    private static XmlWriter Open(HttpContext context)
    {
        context.Response.ContentType = "application/xml; charset=utf-8";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return XmlWriter.Create(context.Response.Body, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false) });
    }

    private async Task<IReadOnlyList<int>> CountAsync(PortalDbContext db, CancellationToken cancellation)
    {
        List<int> counts = [];
        foreach (var source in sources)
        {
            counts.Add(await source.CountAsync(db, cancellation));
        }

        return counts;
    }

    private async Task PagesAsync(HttpContext context, PortalDbContext db, XmlWriter xml, int skip)
    {
        await xml.WriteStartElementAsync(null, "urlset", Space);
        await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Xhtml);
        var left = Entries;
        foreach (var (source, count) in sources.Zip(await CountAsync(db, context.RequestAborted)))
        {
            var here = Math.Clamp(count - skip, 0, left);
            if (here > 0)
            {
                await foreach (var entry in source.ReadAsync(db, skip, here))
                {
                    await PageAsync(context.Request, xml, entry);
                }
            }

            (skip, left) = (Math.Max(0, skip - count), left - here);
        }

        await xml.WriteEndElementAsync();
    }

    private async Task PageAsync(HttpRequest request, XmlWriter xml, SitemapEntry entry)
    {
        foreach (var language in Languages.All)
        {
            await xml.WriteStartElementAsync(null, "url", Space);
            await xml.WriteElementStringAsync(null, "loc", Space, addresses.Of(request, language, entry.Path));
            if (entry.ChangedAt is { } changed)
            {
                await xml.WriteElementStringAsync(null, "lastmod", Space, Schema.At(changed).ToString("yyyy-MM-dd'T'HH:mm:ssK", null));
            }

            foreach (var other in Languages.All)
            {
                await AlternateAsync(xml, other.Code(), addresses.Of(request, other, entry.Path));
            }

            await AlternateAsync(xml, "x-default", addresses.Of(request, Language.Danish, entry.Path));
            await xml.WriteEndElementAsync();
        }
    }

    private static async Task AlternateAsync(XmlWriter xml, string language, string address)
    {
        await xml.WriteStartElementAsync("xhtml", "link", Xhtml);
        await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
        await xml.WriteAttributeStringAsync(null, "hreflang", null, language);
        await xml.WriteAttributeStringAsync(null, "href", null, address);
        await xml.WriteEndElementAsync();
    }
}
