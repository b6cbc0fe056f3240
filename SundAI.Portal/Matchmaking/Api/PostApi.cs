using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Taxonomy.Api;

namespace SundAI.Portal.Matchmaking.Api;

/// <summary>Whose a post is.</summary>
/// <param name="Slug">The organisation's stable name.</param>
/// <param name="Name">As people read it.</param>
public sealed record ApiPoster(string Slug, string Name);

/// <summary>A need or an offer.</summary>
/// <param name="Slug">Its stable name.</param>
/// <param name="Kind">need or offer.</param>
/// <param name="Subject">What is sought or given: data, testSite, researchPartner, talent, regulatoryAdvice, funding, technology or pilot.</param>
/// <param name="Status">published, closed or expired; lists hold published ones only.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Themes">Its themes.</param>
/// <param name="ExpiresOn">The last day it stands.</param>
/// <param name="Url">Its page, where one asks for an introduction.</param>
public sealed record ApiPost(
    string Slug,
    string Kind,
    string Subject,
    string Status,
    string Title,
    string Summary,
    ApiPoster Organisation,
    IReadOnlyList<ApiTerm> Themes,
    DateOnly ExpiresOn,
    string Url
);

/// <summary>A post with its text.</summary>
/// <param name="Post">What lists say of it.</param>
/// <param name="Text">The text, as Markdown.</param>
/// <param name="Region">Where; null where it does not matter.</param>
/// <param name="Categories">Its categories of solutions.</param>
/// <param name="Competences">The competences it is about.</param>
/// <param name="Required">What an answer must have.</param>
/// <param name="Wished">What an answer had better have.</param>
/// <param name="StartsOn">The first day of the collaboration; null where it does not matter.</param>
/// <param name="EndsOn">Its last day; null where it does not matter.</param>
/// <param name="PublishedAt">When it was first published, in UTC.</param>
public sealed record ApiWholePost(
    ApiPost Post,
    string Text,
    ApiTerm? Region,
    IReadOnlyList<ApiTerm> Categories,
    IReadOnlyList<ApiTerm> Competences,
    IReadOnlyList<string> Required,
    IReadOnlyList<string> Wished,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    DateTime? PublishedAt
);

/// <summary>What the list of posts is narrowed to.</summary>
public sealed record ApiPostFilter
{
    /// <summary>Words.</summary>
    [FromQuery(Name = "q"), Description("Words that the post holds.")]
    public string? Words { get; init; }

    /// <summary>Need or offer.</summary>
    [FromQuery(Name = "kind"), Description("need or offer.")]
    public string? Kind { get; init; }

    /// <summary>A subject.</summary>
    [FromQuery(Name = "subject"), Description("What is sought or given, for instance testSite.")]
    public string? Subject { get; init; }

    /// <summary>A theme.</summary>
    [FromQuery(Name = "theme"), Description("A theme's slug.")]
    public string? Theme { get; init; }

    /// <summary>A category.</summary>
    [FromQuery(Name = "category"), Description("A category's slug.")]
    public string? Category { get; init; }

    /// <summary>A region.</summary>
    [FromQuery(Name = "region"), Description("A region's slug.")]
    public string? Region { get; init; }
}

/// <summary>Needs and offers in the read API.</summary>
public static class PostApi
{
    internal static void Map(WebApplication app)
    {
        var api = app.MapApi("Posts");
        api.MapGet("/posts", ListAsync)
            .WithSummary("Open needs and offers, newest first")
            .WithMetadata(new ApiExample("kind", "need"), new ApiExample("theme", "data"))
            .Produces<ApiPage<ApiPost>>();
        api.MapGet("/posts/{slug}", ReadAsync)
            .WithSummary("A need or an offer with its text")
            .Produces<ApiWholePost>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        [AsParameters] ApiPostFilter filter,
        [AsParameters] ApiPaging paging,
        ListPosts list,
        TaxonomyCatalogue catalogue
    )
    {
        var refused =
            paging.Problem(context)
            ?? ApiWord.Unknown<PostKind>(context, filter.Kind)
            ?? ApiWord.Unknown<PostSubject>(context, filter.Subject)
            ?? catalogue.Unknown(
                context,
                (TermKind.Theme, filter.Theme),
                (TermKind.SolutionCategory, filter.Category),
                (TermKind.Region, filter.Region)
            );
        if (refused is not null)
        {
            return refused;
        }

        var asked = new PostFilter(
            filter.Words,
            filter.Theme,
            filter.Category,
            filter.Region,
            ApiWord.Read<PostKind>(filter.Kind),
            ApiWord.Read<PostSubject>(filter.Subject),
            Page: paging.Number,
            PageSize: paging.Rows
        );
        var page = await list.HandleAsync(Actor.Nobody, asked, context.RequestAborted);
        return context.List(paging, page, line => Row(context, catalogue, line));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string slug, ReadPost read, TaxonomyCatalogue catalogue)
    {
        var found = await read.HandleAsync(Actor.Nobody, slug, context.RequestAborted);
        return found.IsDone
            ? context.Thing(
                new ApiWholePost(
                    Row(context, catalogue, found.Value.Line),
                    found.Value.Text,
                    catalogue.Named(TermKind.Region, found.Value.RegionSlug),
                    catalogue.Named(TermKind.SolutionCategory, found.Value.Categories),
                    catalogue.Named(TermKind.Competence, found.Value.Competences),
                    found.Value.Required,
                    found.Value.Wished,
                    found.Value.StartsOn,
                    found.Value.EndsOn,
                    found.Value.PublishedAt
                )
            )
            : context.Missing();
    }

    private static ApiPost Row(HttpContext context, TaxonomyCatalogue catalogue, PostLine line) =>
        new(
            line.Slug,
            ApiWord.Of(line.Kind),
            ApiWord.Of(line.Subject),
            ApiWord.Of(line.Status),
            line.Title,
            line.Summary,
            new ApiPoster(line.Organisation.Slug, line.Organisation.Name),
            catalogue.Named(TermKind.Theme, line.Themes),
            line.ExpiresOn,
            context.PageUrl($"opslag/{line.Slug}")
        );
}
