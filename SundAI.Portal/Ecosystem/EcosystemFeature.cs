using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem.Api;
using SundAI.Portal.Ecosystem.Import;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Platform.Commands;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.PageCache;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Organisations, persons and memberships: the directory and the profiles.</summary>
internal static class EcosystemFeature
{
    public static IServiceCollection AddEcosystem(this IServiceCollection services)
    {
        services.AddTransient<IActingOrganisation, ActingOrganisation>();
        services.AddTransient<IAccountCompanion, PersonCompanion>();
        services.AddTransient<IPersonalData, EcosystemPersonalData>();
        services.AddTransient<ISearchSource, OrganisationSearch>();
        services.AddTransient<ISearchSource, PersonSearch>();
        services.AddRoutes(OrganisationApi.MapEcosystem);
        services.AddTransient<IFeedSource, OrganisationFeed>();
        services.AddTransient<OrganisationWriting>();
        services.AddTransient<ContactSuccession>();
        services.AddTransient<MembershipLimits>();
        services.AddTransient<OrganisationImport>();
        services.AddTransient<ICommandVerb, ImportVerb>();
        services.AddUnreadRows(typeof(ThemeFollow), typeof(OrganisationFollow));
        services.AddUseCases<EcosystemText>();
        services.AddLink<EcosystemText>(NavigationPlace.Header, 20, "organisationer", "Directory.Title");
        services.AddLink<EcosystemText>(NavigationPlace.Member, 30, "konto/profil", "Profile.Title");
        services.AddRoutes(LogoEndpoints.MapLogos);
        services.AddRoutes(FollowingEndpoints.MapFollowing);
        services.AddSlot<PersonMenu>(FrameSlots.Person);
        services.AddSlot<FollowOrganisationButton>(EcosystemSlots.OrganisationActions, 20);
        return services;
    }
}
