using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops;

/// <summary>Workshops: agenda, registration, meetings and the live room.</summary>
internal static class WorkshopsFeature
{
    public static IServiceCollection AddWorkshops(this IServiceCollection services)
    {
        services.AddUseCases<WorkshopsText>();
        return services;
    }
}
