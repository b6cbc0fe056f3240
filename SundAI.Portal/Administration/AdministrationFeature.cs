using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration;

/// <summary>What keeps the portal clean and lawful: verification, import, roles, moderation.</summary>
internal static class AdministrationFeature
{
    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        services.AddUseCases<AdministrationText>();
        services.AddLink<AdministrationText>(NavigationPlace.Member, 90, "administration", "Overview.Title", PortalRole.Administrator);
        return services;
    }
}
