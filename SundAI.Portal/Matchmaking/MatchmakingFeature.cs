using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.PageCache;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Needs and offers, ranked partners with reasons, and introductions.</summary>
internal static class MatchmakingFeature
{
    public static IServiceCollection AddMatchmaking(this IServiceCollection services)
    {
        services.AddSingleton<PartnerKnowledge>();
        services.AddSingleton<PartnerIndex>();
        services.AddSingleton<ShownPartners>();
        services.AddSingleton<Impressions>();
        services.AddSingleton<WeightsInUse>();
        services.AddSingleton<LearnWeights>();
        services.AddHostedService<PartnerIndexService>();
        services.AddListener<PartnerIndexListener>();
        services.AddTransient<PostWriting>();
        services.AddTransient<ISearchSource, PostSearch>();
        services.AddTransient<IFeedSource, PostFeed>();
        services.AddTransient<ReasonWords>();
        services.AddTransient<PairReasons>();
        services.AddIntroductions();
        services.AddTransient<MindPosts>();
        services.AddTransient<RenewalLinks>();
        services.AddTransient<PostRenewal>();
        services.AddTransient<SearchMatching>();
        services.AddTransient<SearchMailLinks>();
        services.AddTransient<GatherSearchHits>();
        services.AddTransient<IPersonalData, MatchmakingPersonalData>();
        services.AddTransient<IPersonalData, SearchesPersonalData>();
        services.AddUnreadRows(typeof(PostNotice), typeof(SavedSearch), typeof(SearchHit), typeof(Showing), typeof(Dismissal));
        services.AddUnreadRows(typeof(Impression), typeof(WeightVersion));
        services.AddUseCases<MatchmakingText>();
        services.AddLink<MatchmakingText>(NavigationPlace.Header, 30, "opslag", "Posts.Title");
        services.AddLink<MatchmakingText>(NavigationPlace.Member, 20, "introduktioner", "Introductions.Title");
        services.AddSlot<OrganisationPosts>(EcosystemSlots.OrganisationMain, 10);
        services.AddSlot<AnswersWithin>(EcosystemSlots.OrganisationSide, 10);
        services.AddSlot<AskButton>(EcosystemSlots.OrganisationActions, 10);
        return services;
    }

    private static void AddIntroductions(this IServiceCollection services)
    {
        services.AddTransient<IntroductionAddressees>();
        services.AddTransient<IntroductionMail>();
        services.AddSingleton<IntroductionLinks>();
        services.AddTransient<IntroductionByLink>();
        services.AddTransient<IntroductionAnswering>();
        services.AddTransient<IntroductionTold>();
        services.AddTransient<IntroductionsDue>();
        services.AddTransient<MindSpeakers>();
        services.AddTransient<MindTurns>();
        services.AddTransient<MindOutcomes>();
        services.AddTransient<MindIntroductions>();
        services.AddHostedService<MindingService>();
        services.AddUnreadRows(typeof(IntroductionMessage), typeof(IntroductionStep));
    }
}
