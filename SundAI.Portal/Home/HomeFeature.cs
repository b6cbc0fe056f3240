using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Home;

/// <summary>The pages that show many features at once.</summary>
internal static class HomeFeature
{
    public static IServiceCollection AddHome(this IServiceCollection services)
    {
        services.AddUseCases<HomeText>();
        services.AddRoutes(MapHome);
        services.AddTransient<ISitemapSource, TaxonomyPages>();
        services.AddTransient<IPassageSource, AboutPassages>();
        services.AddLink<HomeText>(NavigationPlace.Header, 10, "temaer", "Themes.Title");
        services.AddLink<HomeText>(NavigationPlace.Member, 10, "min-portal", "MyPortal.Title");
        services.AddLink<HomeText>(NavigationPlace.FooterFind, 10, "temaer", "Themes.Title");
        services.AddLink<HomeText>(NavigationPlace.FooterFind, 15, "kategorier", "Categories.Title");
        services.AddLink<HomeText>(NavigationPlace.FooterFind, 20, "organisationer", "Figures.OrganisationsTitle");
        services.AddLink<HomeText>(NavigationPlace.FooterFind, 25, "kort", "Map.Title");
        services.AddLink<HomeText>(NavigationPlace.FooterFind, 30, "opslag", "MyPortal.PostsTitle");
        services.AddLink<HomeText>(NavigationPlace.FooterFind, 40, "workshops", "Theme.Workshops");
        services.AddLink<HomeText>(NavigationPlace.FooterAbout, 10, "om", "About.Title");
        services.AddLink<HomeText>(NavigationPlace.FooterAbout, 20, "om/kontakt", "About.Contact");
        services.AddLink<HomeText>(NavigationPlace.FooterAbout, 30, "om/tilgaengelighed", "About.Accessibility");
        services.AddLink<HomeText>(NavigationPlace.FooterAbout, 40, "om/privatliv", "About.Privacy");
        services.AddLink<HomeText>(NavigationPlace.FooterAbout, 50, "api", "Open.Title");
        return services;
    }

    private static void MapHome(WebApplication app)
    {
        app.MapGet(
                "/soeg/forslag",
                async (string? q, HttpContext context, ActorProvider actors, SuggestHits suggest) =>
                    Results.Json(
                        await suggest.HandleAsync(await actors.OfAsync(context.User, context.RequestAborted), q, context.RequestAborted)
                    )
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
        app.MapGet(
                "/temaer/{slug}.atom",
                async (string slug, HttpContext context, TaxonomyCatalogue catalogue, ReadFeed read, AtomFeed atom) =>
                    catalogue.Find(TermKind.Theme, slug) is { } theme
                        ? atom.Answer(
                            context,
                            theme.Name,
                            $"temaer/{slug}.atom",
                            $"temaer/{slug}",
                            await read.AllAsync(slug, context.RequestAborted)
                        )
                        : Results.NotFound()
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }
}
