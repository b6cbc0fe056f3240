using Microsoft.Extensions.Localization;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Platform.Head;

/// <summary>What pages need to describe their thing in the words of schema.org: whole addresses and the portal's publisher.</summary>
public sealed class Schema(SiteAddress addresses, IStringLocalizer<PlatformText> texts)
{
    /// <summary>The picture that is shown where a page is shared.</summary>
    public const string Picture = "share.png";

    /// <summary>The whole address of a page in the reader's language.</summary>
    /// <param name="context">The running request.</param>
    /// <param name="path">Without a leading slash.</param>
    public string Url(HttpContext context, string path) => addresses.Of(context.Request, path);

    /// <summary>An instant, to the second.</summary>
    public static DateTimeOffset At(DateTime utc) =>
        new(DateTime.SpecifyKind(utc, DateTimeKind.Utc).AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)));

    /// <summary>The academy that publishes the portal and holds its workshops.</summary>
    public SchemaOrganisation Publisher(HttpContext context) =>
        new(texts["Head.Publisher"], addresses.Of(context.Request, "")) { Logo = $"{addresses.Root(context.Request)}/{Picture}" };

    /// <summary>The portal and its search.</summary>
    public SchemaSite Site(HttpContext context) =>
        new("Sund AI", Url(context, ""), Languages.Current.Code(), new SchemaSearch(Url(context, "soeg?q={q}")))
        {
            Publisher = Publisher(context),
        };

    /// <summary>The way up from a page.</summary>
    /// <param name="context">The running request.</param>
    /// <param name="trail">Address and name of the levels between the front page and the page.</param>
    /// <param name="here">The page's own name.</param>
    public SchemaTrail Trail(HttpContext context, IReadOnlyList<(string Address, string Name)> trail, string here)
    {
        IEnumerable<(string Address, string Name)> levels =
        [
            ("", texts["Frame.FrontPage"]),
            .. trail,
            (PageAddress.Of(context.Request), here),
        ];
        return new SchemaTrail([
            .. levels.Select((level, index) => new SchemaTrailStep(index + 1, level.Name, Url(context, level.Address))),
        ]);
    }
}
