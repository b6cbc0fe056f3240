namespace SundAI.Portal.Platform.Api;

/// <summary>Addresses that a feature answers beside its pages: its part of the read API, its feeds.</summary>
/// <param name="Map">Maps them.</param>
public sealed record FeatureRoutes(Action<WebApplication> Map);

/// <summary>Registers addresses with the feature, so that the table of contents needs no line for them.</summary>
public static class FeatureRouteServices
{
    /// <summary>Adds a feature's addresses.</summary>
    public static IServiceCollection AddRoutes(this IServiceCollection services, Action<WebApplication> map) =>
        services.AddSingleton(new FeatureRoutes(map));
}
