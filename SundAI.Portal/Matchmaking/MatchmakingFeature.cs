using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Posts, the partners that fit them, and introductions.</summary>
internal static class MatchmakingFeature
{
    public static IServiceCollection AddMatchmaking(this IServiceCollection services)
    {
        services.AddUseCases<MatchmakingText>();
        return services;
    }
}
