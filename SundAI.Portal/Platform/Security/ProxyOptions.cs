using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Settings;
using IPNetwork = System.Net.IPNetwork;

namespace SundAI.Portal.Platform.Security;

/// <summary>Whose word is taken for where a request came from (<c>Proxy:*</c>).</summary>
public sealed class ProxyOptions : ISettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Proxy";

    /// <summary>
    /// The proxies in front of the portal: addresses (10.0.0.5) or networks (10.0.0.0/24). Empty: there is none, and what a request says
    /// about where it came from is not believed.
    /// </summary>
    public IList<string> Known { get; } = [];

    /// <inheritdoc />
    public IEnumerable<string> Problems(IHostEnvironment environment) =>
        Known
            .Where(known => !IPAddress.TryParse(known, out _) && !IPNetwork.TryParse(known, out _))
            .Select(known => $"Proxy:Known: »{known}« is neither an address (10.0.0.5) nor a network (10.0.0.0/24).");
}

internal static class KnownProxies
{
    public static IServiceCollection AddKnownProxies(this IServiceCollection services)
    {
        services.AddSettings<ProxyOptions>(ProxyOptions.Section);
        services
            .AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<ProxyOptions>>(
                (options, proxies) =>
                {
                    options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                    // One proxy behind another: from the nearest on, as far as they are known.
                    options.ForwardLimit = null;
                    options.KnownProxies.Clear();
                    options.KnownIPNetworks.Clear();
                    foreach (var known in proxies.Value.Known)
                    {
                        if (IPAddress.TryParse(known, out var address))
                        {
                            options.KnownProxies.Add(address);
                        }
                        else
                        {
                            options.KnownIPNetworks.Add(IPNetwork.Parse(known));
                        }
                    }
                }
            );
        return services;
    }

    /// <summary>
    /// Puts the visitor's own address and scheme in the place of the proxy's: rate limits count visitors, cookies are for https only, and
    /// browsers are told to stay on it. First of all, and only where there is a proxy: with nobody known, everybody would be believed.
    /// </summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Known.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }
}
