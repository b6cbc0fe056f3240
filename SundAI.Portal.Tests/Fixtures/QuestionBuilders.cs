using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge.Questions;
using SundAI.Portal.Knowledge.Questions.Answering;
using SundAI.Portal.Knowledge.Questions.Asking;
using SundAI.Portal.Knowledge.Questions.Reading;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Questions and answers, made with the feature's own use cases.</summary>
internal static class QuestionBuilders
{
    /// <summary>What a valid question says.</summary>
    public static QuestionInput QuestionSays(
        string title = "Hvilken klasse hører vores software til?",
        string text = "Den **sorterer** nethindebilleder.",
        params string[] themes
    ) =>
        new()
        {
            Title = title,
            Text = text,
            Themes = themes.Length > 0 ? themes : ["regulering"],
        };

    /// <summary>A question that was asked, as its asker reads it.</summary>
    public static async Task<QuestionView> AQuestionAsync(this TestPortal portal, Actor by, QuestionInput? says = null)
    {
        var asked = await portal.Do<AskQuestion>().HandleAsync(by, says ?? QuestionSays(), default);
        return await portal.QuestionAsync(by, asked.Value);
    }

    /// <summary>A question as somebody reads it.</summary>
    public static async Task<QuestionView> QuestionAsync(this TestPortal portal, Actor by, string slug) =>
        (await portal.Do<ReadQuestion>().HandleAsync(by, new ReadQuestionInput(slug), default)).Value;

    /// <summary>An answer that was given. Answers its key.</summary>
    public static async Task<Guid> AnAnswerAsync(
        this TestPortal portal,
        Actor by,
        QuestionView to,
        string text = "Regn med **klasse IIa**.",
        bool official = false
    ) => (await portal.Do<AnswerQuestion>().HandleAsync(by, new AnswerInput(to.Id, text, official), default)).Value.Id;

    /// <summary>A verified authority that works on regulation.</summary>
    public static Task<TestOrganisation> AnAuthorityAsync(this TestPortal portal, string name = "Tilsynet", bool verified = true) =>
        portal.AnOrganisationAsync(name, type: "myndighed", themes: ["regulering"], verified: verified);

    /// <summary>The form as its asker gets it.</summary>
    public static async Task<QuestionInput> EditingQuestionAsync(this TestPortal portal, Actor by, string slug) =>
        (await portal.Do<ReadQuestionForEditing>().HandleAsync(by, slug, default)).Value;
}
