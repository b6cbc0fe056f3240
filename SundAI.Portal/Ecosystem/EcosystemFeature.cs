using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Organisations, persons and memberships: the directory and the profiles.</summary>
internal static class EcosystemFeature
{
    public static IServiceCollection AddEcosystem(this IServiceCollection services)
    {
        services.AddTransient<IActingOrganisation, ActingOrganisation>();
        services.AddTransient<IAccountCompanion, PersonCompanion>();
        services.AddUseCases<EcosystemText>();
        return services;
    }
}
