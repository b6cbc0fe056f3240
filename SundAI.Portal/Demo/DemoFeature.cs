using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Layout;

namespace SundAI.Portal.Demo;

/// <summary>The invented ecosystem that a newcomer meets in Development, clearly marked as one.</summary>
internal static class DemoFeature
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddSingleton<DemoState>();
        services.AddScoped<ISeed, DemoSeed>();
        services.AddSingleton<IStartNotice, DemoNotice>();
        services.AddSlot<DemoBanner>(FrameSlots.Banner);
        return services;
    }
}
