using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Platform.Head;

/// <summary>
/// Whole addresses of the portal's own pages, for what is read elsewhere. They begin as links in mails do (<c>Mail:SiteAddress</c>); where
/// that is not set, as the address that was asked for.
/// </summary>
public sealed class SiteAddress(IOptionsMonitor<MailOptions> options)
{
    /// <summary>Where the portal is served: without a language, without a slash at the end.</summary>
    public string Root(HttpRequest request)
    {
        var set = options.CurrentValue.SiteAddress.TrimEnd('/');
        return set.Length > 0 ? set : $"{request.Scheme}://{request.Host}{Around(request.PathBase.ToUriComponent())}";
    }

    /// <summary>A page in a language.</summary>
    /// <param name="request">What is being answered.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="path">Without a leading slash; empty for the front page.</param>
    public string Of(HttpRequest request, Language language, string path) => $"{Root(request)}{language.Prefix()}/{path}";

    /// <summary>A page in the language of the running request.</summary>
    public string Of(HttpRequest request, string path) => Of(request, Languages.Current, path);

    // The language's prefix is the last part of the base when it is read from the path.
    private static string Around(string pathBase)
    {
        var prefix = Languages.Current.Prefix();
        return prefix.Length > 0 && pathBase.EndsWith(prefix, StringComparison.Ordinal) ? pathBase[..^prefix.Length] : pathBase;
    }
}
