using SundAI.Portal.Platform.Api;

namespace SundAI.Portal.Taxonomy.Api;

/// <summary>A term of one of the portal's lists.</summary>
/// <param name="Slug">Its stable name, as filters take it.</param>
/// <param name="Name">Its name in the language of the request.</param>
public sealed record ApiTerm(string Slug, string Name);

/// <summary>A theme or a category with what it is about.</summary>
/// <param name="Slug">Its stable name, as filters take it.</param>
/// <param name="Name">Its name in the language of the request.</param>
/// <param name="Summary">What it is about, in a sentence.</param>
/// <param name="Text">More about it, as Markdown.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiTheme(string Slug, string Name, string Summary, string Text, string Url);

/// <summary>Every list that things are tagged with.</summary>
/// <param name="Themes">The seven themes.</param>
/// <param name="Categories">Categories of AI health solutions.</param>
/// <param name="OrganisationTypes">Types of organisations.</param>
/// <param name="Regions">Regions.</param>
/// <param name="Competences">Competences.</param>
/// <param name="WorkshopThemes">Themes of workshops.</param>
/// <param name="Certificates">Certificates that profiles suggest.</param>
public sealed record ApiTaxonomy(
    IReadOnlyList<ApiTerm> Themes,
    IReadOnlyList<ApiTerm> Categories,
    IReadOnlyList<ApiTerm> OrganisationTypes,
    IReadOnlyList<ApiTerm> Regions,
    IReadOnlyList<ApiTerm> Competences,
    IReadOnlyList<ApiTerm> WorkshopThemes,
    IReadOnlyList<ApiTerm> Certificates
);

/// <summary>The taxonomy in the read API, and how other endpoints name its terms.</summary>
public static class TaxonomyApi
{
    /// <summary>A term by its slug.</summary>
    public static ApiTerm? Named(this TaxonomyCatalogue catalogue, TermKind kind, string? slug) =>
        catalogue.Find(kind, slug) is { } term ? new ApiTerm(term.Slug, term.Name) : null;

    /// <summary>Terms by their slugs.</summary>
    public static IReadOnlyList<ApiTerm> Named(this TaxonomyCatalogue catalogue, TermKind kind, IEnumerable<string> slugs) =>
        [.. slugs.Select(slug => catalogue.Named(kind, slug)).OfType<ApiTerm>()];

    /// <summary>Refuses what is asked for by a term that there is not; null when all are there or left out.</summary>
    public static IResult? Unknown(this TaxonomyCatalogue catalogue, HttpContext context, params (TermKind Kind, string? Slug)[] asked) =>
        asked
            .Where(one => !string.IsNullOrEmpty(one.Slug) && catalogue.Find(one.Kind, one.Slug) is null)
            .Select(one => context.Problem(StatusCodes.Status400BadRequest, "Api.UnknownTerm", one.Slug!))
            .FirstOrDefault();

    internal static void MapTaxonomy(WebApplication app)
    {
        var api = app.MapApi("Taxonomy");
        api.MapGet("/taxonomy", Lists).WithSummary("Every list that things are tagged with").Produces<ApiTaxonomy>();
        Map(api, "themes", "themes", TermKind.Theme, "temaer", "data");
        Map(api, "categories", "categories of AI health solutions", TermKind.SolutionCategory, "kategorier", "detektion");
    }

    private static void Map(RouteGroupBuilder api, string path, string words, TermKind kind, string page, string example)
    {
        ApiTheme Row(HttpContext context, Term term) =>
            new(term.Slug, term.Name, term.Summary, term.Body, context.PageUrl($"{page}/{term.Slug}"));

        api.MapGet(
                $"/{path}",
                (HttpContext context, TaxonomyCatalogue catalogue, [AsParameters] ApiPaging paging) =>
                    paging.Problem(context) ?? context.List(paging, paging.Cut(catalogue.List(kind)), term => Row(context, term))
            )
            .WithSummary($"The {words}")
            .Produces<ApiPage<ApiTheme>>();
        api.MapGet(
                $"/{path}/{{slug}}",
                (HttpContext context, TaxonomyCatalogue catalogue, string slug) =>
                    catalogue.Find(kind, slug) is { } term ? context.Thing(Row(context, term)) : context.Missing()
            )
            .WithSummary($"One of the {words}")
            .WithMetadata(new ApiExample("slug", example))
            .Produces<ApiTheme>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Lists(HttpContext context, TaxonomyCatalogue catalogue)
    {
        IReadOnlyList<ApiTerm> Of(TermKind kind) => [.. catalogue.List(kind).Select(term => new ApiTerm(term.Slug, term.Name))];
        return context.Thing(
            new ApiTaxonomy(
                Of(TermKind.Theme),
                Of(TermKind.SolutionCategory),
                Of(TermKind.OrganisationType),
                Of(TermKind.Region),
                Of(TermKind.Competence),
                Of(TermKind.WorkshopTheme),
                Of(TermKind.Certificate)
            )
        );
    }
}
