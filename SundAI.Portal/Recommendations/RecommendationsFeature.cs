using SundAI.Portal.Ecosystem;
using SundAI.Portal.Knowledge;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Api;
using SundAI.Portal.Recommendations.Components;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.FollowUps;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Recommendations;

/// <summary>Recommendation notes: written from contributions, heard, amended, endorsed, adopted and followed up.</summary>
internal static class RecommendationsFeature
{
    public static IServiceCollection AddRecommendations(this IServiceCollection services)
    {
        services.AddUseCases<RecommendationsText>();
        services.AddTransient<DecisionMail>();
        services.AddTransient<ISearchSource, NoteSearchSource>();
        services.AddRoutes(NoteApi.MapRecommendations);
        services.AddTransient<IFeedSource, NoteFeed>();
        services.AddTransient<IFeedSource, FollowUpFeed>();
        services.AddTransient<ISitemapSource, RecommendationPages>();
        services.AddTransient<IPassageSource, NotePassages>();
        services.AddTransient<IPersonalData, RecommendationsPersonalData>();
        services.AddLink<RecommendationsText>(NavigationPlace.Header, 50, "anbefalinger", "Nav.Recommendations");
        services.AddLink<RecommendationsText>(NavigationPlace.FooterRead, 50, "anbefalinger/opfoelgning", "Nav.FollowUp");
        services.AddSlot<OrganisationContributions>(EcosystemSlots.OrganisationMain, 60);
        services.AddSlot<WorkshopNotes>(WorkshopSlots.WorkshopMain, 60);
        services.AddSlot<TermNotes>(KnowledgeSlots.TermMain, 60);
        services.AddSlot<WriteNoteLink>(WorkshopSlots.FacilitatorActions, 60);
        return services;
    }
}
