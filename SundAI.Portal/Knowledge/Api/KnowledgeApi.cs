using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Taxonomy.Api;

namespace SundAI.Portal.Knowledge.Api;

/// <summary>A chapter of the white book in its contents.</summary>
/// <param name="Number">Its place in the book, from 1.</param>
/// <param name="Slug">Its stable name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">What it says, in a sentence.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiChapter(int Number, string Slug, string Title, string Summary, string Url);

/// <summary>A chapter with its text.</summary>
/// <param name="Chapter">What the contents say of it.</param>
/// <param name="Text">The text, as Markdown.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="Version">The number of the version that stands.</param>
/// <param name="ChangedAt">When that version was made, in UTC.</param>
public sealed record ApiWholeChapter(ApiChapter Chapter, string Text, IReadOnlyList<ApiTerm> Themes, int Version, DateTime ChangedAt);

/// <summary>A word of the glossary.</summary>
/// <param name="Slug">Its stable name.</param>
/// <param name="Name">The word.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiGlossaryTerm(string Slug, string Name, string Url);

/// <summary>A word of the glossary with its explanation.</summary>
/// <param name="Term">The word.</param>
/// <param name="AlsoCalled">What it is also called.</param>
/// <param name="Explanation">What it means, as Markdown.</param>
/// <param name="Example">An example from health care, as Markdown.</param>
/// <param name="Related">Words that are close to it.</param>
/// <param name="Themes">The themes it is used in.</param>
public sealed record ApiWholeTerm(
    ApiGlossaryTerm Term,
    IReadOnlyList<string> AlsoCalled,
    string Explanation,
    string Example,
    IReadOnlyList<ApiGlossaryTerm> Related,
    IReadOnlyList<ApiTerm> Themes
);

/// <summary>White book and glossary in the read API.</summary>
public static class KnowledgeApi
{
    internal static void MapKnowledge(WebApplication app)
    {
        var api = app.MapApi("White book and glossary");
        api.MapGet("/chapters", ChaptersAsync)
            .WithSummary("The white book's contents")
            .WithMetadata(new ApiExample("theme", "regulering"))
            .Produces<ApiPage<ApiChapter>>();
        api.MapGet("/chapters/{slug}", ChapterAsync)
            .WithSummary("A chapter with its text")
            .WithMetadata(new ApiExample("slug", "regulering"))
            .Produces<ApiWholeChapter>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/terms", TermsAsync)
            .WithSummary("The glossary, in the order of the alphabet")
            .WithMetadata(new ApiExample("q", "data"))
            .Produces<ApiPage<ApiGlossaryTerm>>();
        api.MapGet("/terms/{slug}", TermAsync)
            .WithSummary("A word with its explanation")
            .WithMetadata(new ApiExample("slug", "algoritme"))
            .Produces<ApiWholeTerm>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ChaptersAsync(
        HttpContext context,
        [FromQuery(Name = "theme"), Description("A theme's slug.")] string? theme,
        [AsParameters] ApiPaging paging,
        ListChapters list,
        TaxonomyCatalogue catalogue
    ) =>
        paging.Problem(context)
        ?? catalogue.Unknown(context, (TermKind.Theme, theme))
        ?? context.List(
            paging,
            paging.Cut(await list.HandleAsync(Actor.Nobody, string.IsNullOrEmpty(theme) ? null : theme, context.RequestAborted)),
            line => Row(context, line)
        );

    private static async Task<IResult> ChapterAsync(
        HttpContext context,
        string slug,
        ReadChapter read,
        ReadChapterVersion readVersion,
        TaxonomyCatalogue catalogue
    )
    {
        var found = await read.HandleAsync(Actor.Nobody, slug, context.RequestAborted);
        if (!found.IsDone)
        {
            return context.Missing();
        }

        var (line, current) = (found.Value.Line, found.Value.Current);
        var version = await readVersion.HandleAsync(
            Actor.Nobody,
            new ReadChapterVersionInput(line.Slug, current.Number),
            context.RequestAborted
        );
        return version.IsDone
            ? context.Thing(
                new ApiWholeChapter(
                    Row(context, line),
                    version.Value.Text,
                    catalogue.Named(TermKind.Theme, line.Themes),
                    current.Number,
                    current.At
                )
            )
            : context.Missing();
    }

    private static async Task<IResult> TermsAsync(
        HttpContext context,
        [FromQuery(Name = "q"), Description("Words that the term or its explanation holds.")] string? words,
        [AsParameters] ApiPaging paging,
        ListTerms list
    ) =>
        paging.Problem(context)
        ?? context.List(
            paging,
            paging.Cut(await list.HandleAsync(Actor.Nobody, words, context.RequestAborted)),
            line => Row(context, line)
        );

    private static async Task<IResult> TermAsync(HttpContext context, string slug, ReadTerm read, TaxonomyCatalogue catalogue)
    {
        var found = await read.HandleAsync(Actor.Nobody, slug, context.RequestAborted);
        if (!found.IsDone)
        {
            return context.Missing();
        }

        var (term, related) = (found.Value.Term, found.Value.Related);
        return context.Thing(
            new ApiWholeTerm(
                Row(context, new TermLine(term.Slug, term.Term)),
                term.Also,
                term.Explanation,
                term.Example,
                [.. related.Select(line => Row(context, line))],
                catalogue.Named(TermKind.Theme, found.Value.Themes)
            )
        );
    }

    private static ApiChapter Row(HttpContext context, ChapterLine line) =>
        new(line.Number, line.Slug, line.Title, line.Summary, context.PageUrl($"hvidbog/{line.Slug}"));

    private static ApiGlossaryTerm Row(HttpContext context, TermLine line) =>
        new(line.Slug, line.Term, context.PageUrl($"begreber/{line.Slug}"));
}
