using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>Reports of texts, and those who decide them.</summary>
internal static class ModerationFeature
{
    public static IServiceCollection AddModeration(this IServiceCollection services)
    {
        services.AddTransient<IPersonalData, ModerationPersonalData>();
        services.AddUseCases<ModerationText>();
        services.AddTransient<TakeDown>();
        services.AddTransient<TakenDownMail>();
        services.AddLink<ModerationText>(NavigationPlace.Member, 80, "administration/moderation", "Nav.Moderation", PortalRole.Facilitator);
        services.AddLink<ModerationText>(
            NavigationPlace.Member,
            80,
            "administration/moderation",
            "Nav.Moderation",
            PortalRole.Administrator
        );
        return services;
    }
}
