using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace SundAI.Portal.Tests.Measure.Bare;

/// <summary>What fills a bare page up to the size of the portal's.</summary>
internal sealed record BareSize(string Filling);

/// <summary>
/// The least that Blazor can serve: a static page under the output cache (<c>/page</c>), and one with the directory's own query, drawn each
/// time (<c>/list</c>). What the portal's pages are held against.
/// </summary>
internal static class BareSite
{
    public static async Task ServeAsync(string address, string connection, int characters)
    {
        var builder = WebApplication.CreateBuilder();
        Program.AddFeatures(builder);
        builder.Logging.ClearProviders();
        builder.Services.RemovePortalBackground();
        builder.Configuration["Database:ConnectionString"] = connection;
        builder.Services.AddSingleton(new BareSize(new string('x', characters)));
        builder.Services.Configure<OutputCacheOptions>(options => options.AddPolicy("bare", new KeepAll()));
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.UseRouting();
        app.UseAntiforgery();
        app.UseOutputCache();
        app.MapRazorComponents<BareApp>()
            .Add(endpoint =>
            {
                if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: "/page" })
                {
                    endpoint.Metadata.Add(new OutputCacheAttribute { PolicyName = "bare" });
                }
            });
        await app.RunAsync();
    }

    private sealed class KeepAll : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (
                true,
                true,
                true,
                true
            );
            context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
            context.HttpContext.Response.OnStarting(() =>
            {
                context.HttpContext.Response.Headers.Remove("Set-Cookie");
                return Task.CompletedTask;
            });
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
