using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Platform.Markdown;

namespace SundAI.Portal.Knowledge.Questions.Public;

/// <summary>A question's page as machines read it. The first answer is the one that counts: an authority's, or the accepted one.</summary>
internal sealed class QuestionThing(Schema schema, MarkdownRenderer markdown)
{
    public SchemaQuestionPage Of(QuestionView view, HttpContext context)
    {
        var answers = view.Answers.Items.Where(answer => !answer.IsTakenDown).ToList();
        var best = answers.Find(answer => answer.IsOfficial || answer.IsAccepted);
        return new SchemaQuestionPage(
            new SchemaQuestion(view.Title, schema.Url(context, Address(view)), view.AskedAt, view.Answers.Total)
            {
                Text = view.Text.Length == 0 ? null : markdown.ToPlainText(view.Text),
                AcceptedAnswer = best is null ? null : Thing(best),
                SuggestedAnswer = answers.Exists(answer => answer != best)
                    ? [.. answers.Where(answer => answer != best).Select(Thing)]
                    : null,
            }
        );

        SchemaAnswer Thing(AnswerView answer) =>
            new(
                markdown.ToPlainText(answer.Text),
                schema.Url(context, $"{Address(view)}#svar-{answer.Id:N}"),
                answer.WrittenAt,
                answer.Votes
            )
            {
                Author = answer.Writer.Organisation is { } name
                    ? new SchemaOrganisation(name, schema.Url(context, $"organisationer/{answer.Writer.OrganisationSlug}"))
                    : null,
            };
    }

    private static string Address(QuestionView view) => $"spoergsmaal/{view.Slug}";
}
