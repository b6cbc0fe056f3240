using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using MudBlazor;
using MudBlazor.Services;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Live;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;
using SundAI.Portal.Platform.Markdown;
using SundAI.Portal.Platform.PageCache;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Platform;

/// <summary>The ground floor: what any portal needs, and no word of the domain.</summary>
internal static class PlatformFeature
{
    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.UseStaticWebAssets();
        // It would write whole addresses at the level Information, those of links in mails among them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        services.AddSingleton(TimeProvider.System);
        services.AddPortalData().AddPortalEvents().AddPortalMail();
        services.AddLocalization();
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory, KeptTexts>();
        services.AddSingleton<Localisation.Words>();
        services.AddSingleton<Layout.SlotBook>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<Housekeeping.Housekeeper>();
        services.AddTransient<Search.SearchRebuild>();
        services.AddTransient<ISeed, Search.SearchUpgrade>();
        services.AddSingleton<Search.Ranking.RankedSearch>();
        services.AddHostedService<Search.Ranking.RankedSearchService>();
        services.AddHostedService<Housekeeping.HousekeepingService>();
        services.AddSingleton<Head.SiteAddress>();
        services.AddSingleton<Head.Schema>();
        services.AddPortalFeeds();
        services.AddPortalApi();
        services.AddSingleton<MarkdownRenderer>();
        services.AddSingleton<LiveChannel>();
        services.AddPlatformVerbs();
        services.AddDataProtection().SetApplicationName("SundAI.Portal").PersistKeysToDbContext<PortalDbContext>();
        services.AddFormTokens();
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(options =>
        {
            // Pages hold no secret that an attacker could guess by length: tokens are random at each answer.
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/atom+xml",
                "application/problem+json",
                "text/calendar",
            ];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents()
            // What is typed travels whole at each change: a text that is far too long is to be refused in words, not by cutting the line.
            .AddHubOptions(options => options.MaximumReceiveMessageSize = 512 * 1024);
        services.AddMudServices();
        services.AddSingleton<MudLocalizer, LibraryWords>();
        // Else the library's own English stands where the portal's does not.
        services.AddLocalizationInterceptor(provider => new DefaultLocalizationInterceptor(
            provider.GetRequiredService<ILoggerFactory>(),
            provider.GetRequiredService<MudLocalizer>()
        )
        {
            IgnoreDefaultEnglish = true,
        });
        services.AddKeptPages();
        services.AddAuthorization();
        services.AddPortalRateLimits();
        services.AddKnownProxies();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseKnownProxies();
        app.Use(AnswerHeadAsGet);
        app.UseMiddleware<LanguageMiddleware>();
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/fejl", createScopeForErrors: true);
            app.UseHsts();
        }

        app.UseStatusCodePagesWithReExecute("/findes-ikke", createScopeForStatusCodePages: true);
        app.Use(ShowStatusPageAsGet);
        app.UsePortalApi();
        app.UseRouting();
        // Before all that costs and that a reader without cookies does not need; what is compressed is kept so.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseCors();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<StaleForms>();
        app.UseAntiforgery();
    }

    // Pages are mapped for GET and POST; the server itself leaves out the body of what was asked for with HEAD.
    private static Task AnswerHeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }

    // The page for a status is asked for as any page is, whatever was sent before.
    private static Task ShowStatusPageAsGet(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            // It was routed by the method that was sent.
            context.SetEndpoint(null);
        }

        return next(context);
    }

    public static void MapPlatform(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapPortalHealth();
        app.MapPortalFeeds();
        app.MapPortalApi();
        foreach (var routes in app.Services.GetServices<FeatureRoutes>())
        {
            routes.Map(app);
        }

        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
