using SundAI.Portal.Accounts;
using SundAI.Portal.Administration;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Demo;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Home;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Notifications;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Recommendations;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops;

var builder = WebApplication.CreateBuilder(VerbLine.Settings(args));
AddFeatures(builder);

var app = builder.Build();
if (!app.Accepts(args))
{
    return 2;
}
if (VerbLine.IsVerb(args))
{
    return await VerbLine.RunAsync(app.Services, args);
}

app.UsePlatform();
MapFeatures(app);
return await app.ServeAsync();

/// <summary>The table of contents: one line a feature. A feature's own folder says the rest.</summary>
public partial class Program
{
    internal static void AddFeatures(WebApplicationBuilder builder)
    {
        builder.AddPlatform();
        builder.Services.AddTaxonomy();
        builder.Services.AddAccounts();
        builder.Services.AddEcosystem();
        builder.Services.AddMatchmaking();
        builder.Services.AddKnowledge();
        builder.Services.AddWorkshops();
        builder.Services.AddRecommendations();
        builder.Services.AddNotifications();
        builder.Services.AddModeration();
        builder.Services.AddHome();
        builder.Services.AddDemo();
        builder.Services.AddAdministration();
    }

    private static void MapFeatures(WebApplication app)
    {
        app.MapPlatform();
        app.MapAccounts();
        app.MapMatchmaking();
        app.MapWorkshops();
    }
}
