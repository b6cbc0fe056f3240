using SundAI.Portal.Knowledge.Api;
using SundAI.Portal.Knowledge.Questions.Public;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Feeds;
using SundAI.Portal.Platform.Layout;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>Questions and answers. Their use cases are registered with the rest of Knowledge.</summary>
internal static class QuestionsFeature
{
    public static IServiceCollection AddQuestions(this IServiceCollection services)
    {
        services.AddTransient<QuestionWriting>();
        services.AddTransient<SimilarTexts>();
        services.AddTransient<QuestionMail>();
        services.AddScoped<QuestionThing>();
        services.AddRoutes(QuestionApi.Map);
        services.AddTransient<IFeedSource, QuestionFeed>();
        services.AddTransient<ISearchSource, QuestionSearch>();
        services.AddTransient<IPassageSource, AnswerPassages>();
        services.AddTransient<IPersonalData, QuestionsPersonalData>();
        services.AddLink<QuestionsText>(NavigationPlace.FooterFind, 50, "spoergsmaal", "Questions.Title");
        return services;
    }
}
