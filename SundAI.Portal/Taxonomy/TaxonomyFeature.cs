using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Taxonomy;

/// <summary>The lists that everything is tagged with.</summary>
internal static class TaxonomyFeature
{
    public static IServiceCollection AddTaxonomy(this IServiceCollection services)
    {
        services.AddSingleton<TaxonomyCatalogue>();
        services.AddTransient<ISeed, TaxonomySeed>();
        return services;
    }
}
