using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations;

/// <summary>Recommendation notes: written from contributions, heard, amended, endorsed, adopted and followed up.</summary>
internal static class RecommendationsFeature
{
    public static IServiceCollection AddRecommendations(this IServiceCollection services)
    {
        services.AddUseCases<RecommendationsText>();
        return services;
    }
}
