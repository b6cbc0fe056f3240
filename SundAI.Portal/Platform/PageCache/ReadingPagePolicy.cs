using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Platform.PageCache;

/// <summary>
/// Keeps reading pages for readers without an account, by language, address, colour scheme and encoding. What it answers is what the page
/// would say now: the key holds the <see cref="ContentVersion"/> and the minute, since pages speak of coming and late things. Whoever brings
/// any cookie but the colour scheme's, so everybody who is signed in, is answered by the page itself.
/// </summary>
internal sealed class ReadingPagePolicy(ContentVersion version, TimeProvider clock) : IOutputCachePolicy
{
    private const int LongestQuery = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (!Keeps(http))
        {
            return ValueTask.CompletedTask;
        }

        (context.EnableOutputCaching, context.AllowLocking) = (true, true);
        (context.AllowCacheLookup, context.AllowCacheStorage) = (true, true);
        context.ResponseExpirationTimeSpan = Kept;
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByValues["version"] = version.Current.ToString(CultureInfo.InvariantCulture);
        rules.VaryByValues["minute"] = (clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute).ToString(CultureInfo.InvariantCulture);
        rules.VaryByValues["scheme"] = http.Request.Cookies["scheme"] switch
        {
            "light" => "light",
            "dark" => "dark",
            _ => "",
        };
        rules.VaryByValues["encoding"] = Encoding(http.Request.Headers.AcceptEncoding);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    private static bool Keeps(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method)
        && IsReadingPage(http.GetEndpoint())
        && http.Request.Headers.Authorization.Count == 0
        && http.Request.Cookies.All(cookie => cookie.Key == "scheme")
        && (http.Request.QueryString.Value?.Length ?? 0) <= LongestQuery
        && !http.Request.Path.StartsWithSegments("/konto")
        && !SecretAddressAttribute.IsOn(http);

    private static bool IsReadingPage(Endpoint? endpoint) =>
        endpoint?.Metadata is { } metadata
        && metadata.GetMetadata<ComponentTypeMetadata>() is not null
        && metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is not null
        && metadata.GetMetadata<FreshPageAttribute>() is null;

    private static string Encoding(StringValues accepted)
    {
        var words = accepted.ToString();
        return words.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : words.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}
