using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Platform.Feeds;

/// <summary>Writes news as Atom (RFC 4287), in the language of the address it was asked at.</summary>
public sealed class AtomFeed(SiteAddress addresses, IStringLocalizer<PlatformText> texts)
{
    private const string MediaType = "application/atom+xml; charset=utf-8";
    private const int SummaryMax = 600;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    /// <summary>The answer to whoever asks for a feed; »not modified« when they have it already.</summary>
    /// <param name="context">The running request.</param>
    /// <param name="name">What the feed is called.</param>
    /// <param name="address">The feed's own address, without a leading slash.</param>
    /// <param name="page">The page that shows the same.</param>
    /// <param name="entries">The news, newest first.</param>
    public IResult Answer(HttpContext context, string name, string address, string page, IReadOnlyList<FeedEntry> entries)
    {
        var updated = entries.Select(entry => Whole(entry.UpdatedAt)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        var feed = new SyndicationFeed(entries.Select(entry => Item(context, entry)))
        {
            Id = IdOf($"{Languages.Current.Code()}/{address}"),
            Title = Words($"{name} · Sund AI"),
            Description = Words(texts["Frame.About"]),
            LastUpdatedTime = updated,
            Language = Languages.Current.Culture().Name,
        };
        feed.Authors.Add(new SyndicationPerson { Name = texts["Head.Publisher"] });
        feed.Links.Add(SyndicationLink.CreateSelfLink(Uri(context, address), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(Uri(context, page), "text/html"));
        return KeptAnswer.Of(context, Write(feed), MediaType, Kept, updated);
    }

    private SyndicationItem Item(HttpContext context, FeedEntry entry)
    {
        var item = new SyndicationItem
        {
            Id = $"urn:uuid:{entry.Id}",
            Title = Words(entry.Title),
            Summary = Words(Shortened.To(entry.Summary, SummaryMax)),
            PublishDate = Whole(entry.PublishedAt),
            LastUpdatedTime = Whole(entry.UpdatedAt),
        };
        item.Links.Add(SyndicationLink.CreateAlternateLink(Uri(context, entry.Path), "text/html"));
        item.Authors.Add(new SyndicationPerson { Name = XmlLetters.Of(entry.Author ?? texts["Head.Publisher"]) });
        return item;
    }

    private Uri Uri(HttpContext context, string path) => new(addresses.Of(context.Request, path));

    private static TextSyndicationContent Words(string text) => new(XmlLetters.Of(text), TextSyndicationContentKind.Plaintext);

    private static DateTimeOffset Whole(DateTime utc) => Schema.At(utc);

    // The same for ever, wherever the portal is served.
    private static string IdOf(string feed) => $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"sundai feed {feed}"))[..16])}";

    private static byte[] Write(SyndicationFeed feed)
    {
        using var written = new MemoryStream();
        using (var xml = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            new Atom10FeedFormatter(feed).WriteTo(xml);
        }

        return written.ToArray();
    }
}
