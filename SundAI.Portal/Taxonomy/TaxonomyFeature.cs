using SundAI.Portal.Platform.Api;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Taxonomy.Api;

namespace SundAI.Portal.Taxonomy;

/// <summary>The lists that everything is tagged with.</summary>
internal static class TaxonomyFeature
{
    public static IServiceCollection AddTaxonomy(this IServiceCollection services)
    {
        services.AddSingleton<TaxonomyCatalogue>();
        services.AddRoutes(TaxonomyApi.MapTaxonomy);
        services.AddTransient<ISeed, TaxonomySeed>();
        return services;
    }
}
