using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SundAI.Portal.Accounts;
using SundAI.Portal.Knowledge.Questions.Reading;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Taxonomy.Api;

namespace SundAI.Portal.Knowledge.Api;

/// <summary>For which organisation somebody asks or answers.</summary>
/// <param name="Slug">The organisation's stable name.</param>
/// <param name="Name">As people read it.</param>
public sealed record ApiWriter(string Slug, string Name);

/// <summary>A question in a list.</summary>
/// <param name="Slug">Its stable name.</param>
/// <param name="Title">The question in a sentence.</param>
/// <param name="AskedAt">When it was asked, in UTC.</param>
/// <param name="Organisation">For which organisation; null for somebody who asks for themselves.</param>
/// <param name="Answers">How many answers there are.</param>
/// <param name="Votes">How many want to know it too.</param>
/// <param name="HasOfficialAnswer">Whether a verified authority has answered.</param>
/// <param name="HasAcceptedAnswer">Whether the asker has said which answer helped.</param>
/// <param name="IsClosed">Whether it takes no more answers.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiQuestion(
    string Slug,
    string Title,
    DateTime AskedAt,
    ApiWriter? Organisation,
    int Answers,
    int Votes,
    bool HasOfficialAnswer,
    bool HasAcceptedAnswer,
    bool IsClosed,
    IReadOnlyList<ApiTerm> Themes,
    string Url
);

/// <summary>A question with its text and a page of its answers.</summary>
/// <param name="Slug">Its stable name.</param>
/// <param name="Title">The question in a sentence.</param>
/// <param name="Text">More about it, as Markdown.</param>
/// <param name="AskedAt">When it was asked, in UTC.</param>
/// <param name="EditedAt">When it was last changed, in UTC.</param>
/// <param name="Organisation">For which organisation; null for somebody who asks for themselves.</param>
/// <param name="Votes">How many want to know it too.</param>
/// <param name="Closed">Why it takes no more answers: duplicate, answeredElsewhere or outdated; null while it is open.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="Answers">Its answers: the official ones first, then the one that helped the asker, then by votes.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiWholeQuestion(
    string Slug,
    string Title,
    string Text,
    DateTime AskedAt,
    DateTime? EditedAt,
    ApiWriter? Organisation,
    int Votes,
    string? Closed,
    IReadOnlyList<ApiTerm> Themes,
    ApiPage<ApiAnswer> Answers,
    string Url
);

/// <summary>An answer.</summary>
/// <param name="Text">What it says, as Markdown.</param>
/// <param name="WrittenAt">When it was written, in UTC.</param>
/// <param name="EditedAt">When it was last changed, in UTC.</param>
/// <param name="Organisation">For which organisation; null for somebody who answers for themselves.</param>
/// <param name="IsOfficial">Whether it is the word of that organisation, a verified authority.</param>
/// <param name="IsAccepted">Whether it helped the asker.</param>
/// <param name="Votes">How many find it useful.</param>
/// <param name="Url">Its place on the page.</param>
public sealed record ApiAnswer(
    string Text,
    DateTime WrittenAt,
    DateTime? EditedAt,
    ApiWriter? Organisation,
    bool IsOfficial,
    bool IsAccepted,
    int Votes,
    string Url
);

/// <summary>What the list of questions is narrowed to.</summary>
public sealed record ApiQuestionFilter
{
    /// <summary>Words.</summary>
    [FromQuery(Name = "q"), Description("Words that the question or its answers hold.")]
    public string? Words { get; init; }

    /// <summary>A theme.</summary>
    [FromQuery(Name = "theme"), Description("A theme's slug.")]
    public string? Theme { get; init; }

    /// <summary>How far it has come.</summary>
    [FromQuery(Name = "state"), Description("unanswered, answered, or official: a verified authority has answered.")]
    public string? State { get; init; }
}

/// <summary>Questions and answers in the read API: which organisations ask and answer, never which persons.</summary>
public static class QuestionApi
{
    internal static void Map(WebApplication app)
    {
        var api = app.MapApi("Questions and answers");
        api.MapGet("/questions", ListAsync)
            .WithSummary("Questions, newest first")
            .WithMetadata(new ApiExample("theme", "regulering"), new ApiExample("state", "official"))
            .Produces<ApiPage<ApiQuestion>>();
        api.MapGet("/questions/{slug}", ReadAsync)
            .WithSummary("A question with its answers, a page of them at a time")
            .WithMetadata(new ApiExample("slug", "hvilken-klasse-hoerer-software-til-der-kun-sorterer-nethindebilleder-efter-hast"))
            .Produces<ApiWholeQuestion>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        [AsParameters] ApiQuestionFilter filter,
        [AsParameters] ApiPaging paging,
        ListQuestions list,
        TaxonomyCatalogue catalogue
    )
    {
        var refused =
            paging.Problem(context)
            ?? ApiWord.Unknown<QuestionState>(context, filter.State)
            ?? catalogue.Unknown(context, (TermKind.Theme, filter.Theme));
        if (refused is not null)
        {
            return refused;
        }

        var asked = new QuestionFilter(
            filter.Words,
            filter.Theme,
            ApiWord.Read<QuestionState>(filter.State),
            Page: paging.Number,
            PageSize: paging.Rows
        );
        var page = await list.HandleAsync(Actor.Nobody, asked, context.RequestAborted);
        return context.List(
            paging,
            page,
            line => new ApiQuestion(
                line.Slug,
                line.Title,
                line.AskedAt,
                Writer(line.Asker),
                line.Answers,
                line.Votes,
                line.IsOfficial,
                line.IsAccepted,
                line.IsClosed,
                catalogue.Named(TermKind.Theme, line.Themes),
                context.PageUrl($"spoergsmaal/{line.Slug}")
            )
        );
    }

    private static async Task<IResult> ReadAsync(
        HttpContext context,
        string slug,
        [AsParameters] ApiPaging paging,
        ReadQuestion read,
        TaxonomyCatalogue catalogue
    )
    {
        if (paging.Problem(context) is { } refused)
        {
            return refused;
        }

        var found = await read.HandleAsync(Actor.Nobody, new ReadQuestionInput(slug, paging.Number, paging.Rows), context.RequestAborted);
        if (!found.IsDone)
        {
            return context.Missing();
        }

        var question = found.Value;
        var page = $"spoergsmaal/{question.Slug}";
        return context.List(
            paging,
            question.Answers,
            answer => Answer(context, page, answer),
            answers => new ApiWholeQuestion(
                question.Slug,
                question.Title,
                question.Text,
                question.AskedAt,
                question.EditedAt,
                Writer(question.Asker),
                question.Votes,
                question.Closed is { } reason ? ApiWord.Of(reason) : null,
                catalogue.Named(TermKind.Theme, question.Themes),
                answers,
                context.PageUrl(page)
            )
        );
    }

    private static ApiAnswer Answer(HttpContext context, string page, AnswerView answer) =>
        new(
            answer.Text,
            answer.WrittenAt,
            answer.EditedAt,
            Writer(answer.Writer),
            answer.IsOfficial,
            answer.IsAccepted,
            answer.Votes,
            context.PageUrl($"{page}#svar-{answer.Id:N}")
        );

    private static ApiWriter? Writer(Writer writer) =>
        writer is { Organisation: { } name, OrganisationSlug: { } slug } ? new ApiWriter(slug, name) : null;
}
