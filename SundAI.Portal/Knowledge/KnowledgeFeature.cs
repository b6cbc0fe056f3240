using SundAI.Portal.Knowledge.Api;
using SundAI.Portal.Knowledge.Ask;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Settings;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Knowledge;

/// <summary>The white book, the glossary, and questions with their answers.</summary>
internal static class KnowledgeFeature
{
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddTransient<ISeed, KnowledgeSeed>();
        services.AddRoutes(KnowledgeApi.MapKnowledge);
        services.AddTransient<IFeedSource, ChapterFeed>();
        services.AddTransient<ISearchSource, ChapterSearch>();
        services.AddTransient<ISearchSource, TermSearch>();
        services.AddMemoryCache();
        services.AddTransient<ChapterMarkup>();
        services.AddTransient<IPersonalData, KnowledgePersonalData>();
        services.AddTransient<IPassageSource, ChapterPassages>();
        services.AddTransient<IPassageSource, TermPassages>();
        services.AddTransient<IPassageSource, TaxonomyPassages>();
        services.AddSettings<AskOptions>(AskOptions.Section);
        services.AddSingleton<PassageLibrary>();
        services.AddSingleton<AnswerWording>();
        services.AddUseCases<KnowledgeText>();
        services.AddQuestions();
        services.AddLink<KnowledgeText>(NavigationPlace.Header, 60, "hvidbog", "WhiteBook.Title");
        services.AddLink<KnowledgeText>(NavigationPlace.FooterRead, 10, "hvidbog", "WhiteBook.Title");
        services.AddLink<KnowledgeText>(NavigationPlace.FooterRead, 20, "begreber", "Glossary.Title");
        services.AddLink<KnowledgeText>(NavigationPlace.FooterRead, 30, "spoerg", "Ask.Title");
        return services;
    }
}
