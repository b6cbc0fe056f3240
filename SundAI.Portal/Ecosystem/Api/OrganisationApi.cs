using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Api;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Taxonomy.Api;

namespace SundAI.Portal.Ecosystem.Api;

/// <summary>An organisation in a list.</summary>
/// <param name="Slug">Its stable name.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Type">What sort of organisation it is.</param>
/// <param name="City">Its town.</param>
/// <param name="Region">Its region.</param>
/// <param name="IsVerified">Whether the academy has confirmed that it is who it says it is.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Themes">The themes it works on.</param>
/// <param name="Url">Its page.</param>
public sealed record ApiOrganisation(
    string Slug,
    string Name,
    ApiTerm? Type,
    string? City,
    ApiTerm? Region,
    bool IsVerified,
    string Summary,
    IReadOnlyList<ApiTerm> Themes,
    string Url
);

/// <summary>An organisation's profile.</summary>
/// <param name="Organisation">What lists say of it.</param>
/// <param name="Description">What it does, as Markdown.</param>
/// <param name="Website">Its own site.</param>
/// <param name="Seeks">What it looks for, as Markdown.</param>
/// <param name="Offers">What it can give, as Markdown.</param>
/// <param name="Cvr">Its Danish company number.</param>
/// <param name="Ror">Its page in the Research Organization Registry.</param>
/// <param name="Facilities">Data and test facilities that others may use.</param>
/// <param name="Certificates">What it says that it is certified for.</param>
/// <param name="Links">Links beside its own site.</param>
/// <param name="Logo">The address of its logo, WebP.</param>
/// <param name="IsStartUp">Whether it calls itself a start-up.</param>
/// <param name="IsInvestor">Whether it invests.</param>
/// <param name="Categories">The categories of solutions it works with.</param>
/// <param name="Competences">What it is good at.</param>
/// <param name="CreatedAt">When it came, in UTC.</param>
public sealed record ApiProfile(
    ApiOrganisation Organisation,
    string Description,
    string? Website,
    string Seeks,
    string Offers,
    string? Cvr,
    string? Ror,
    IReadOnlyList<ApiFacility> Facilities,
    IReadOnlyList<ApiCertificate> Certificates,
    IReadOnlyList<ApiLink> Links,
    string? Logo,
    bool IsStartUp,
    bool IsInvestor,
    IReadOnlyList<ApiTerm> Categories,
    IReadOnlyList<ApiTerm> Competences,
    DateTime CreatedAt
);

/// <summary>Data or a test facility that others may use.</summary>
/// <param name="Kind"><c>data</c> or <c>testFacility</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Sentence">What it holds, for whom.</param>
public sealed record ApiFacility(string Kind, string Name, string Sentence);

/// <summary>A certificate, as the organisation says.</summary>
/// <param name="Term">Its name in the list of certificates; null for own words.</param>
/// <param name="Name">As people read it.</param>
/// <param name="ValidUntil">The last day, if it says so.</param>
public sealed record ApiCertificate(string? Term, string Name, DateOnly? ValidUntil);

/// <summary>A link of a profile.</summary>
/// <param name="Label">What is behind it.</param>
/// <param name="Url">Where it leads.</param>
public sealed record ApiLink(string Label, string Url);

/// <summary>What the directory is narrowed to.</summary>
public sealed record ApiOrganisationFilter
{
    /// <summary>Words.</summary>
    [FromQuery(Name = "q"), Description("Words that the profile holds.")]
    public string? Words { get; init; }

    /// <summary>A theme.</summary>
    [FromQuery(Name = "theme"), Description("A theme's slug.")]
    public string? Theme { get; init; }

    /// <summary>A category.</summary>
    [FromQuery(Name = "category"), Description("A category's slug.")]
    public string? Category { get; init; }

    /// <summary>A type.</summary>
    [FromQuery(Name = "type"), Description("A type's slug.")]
    public string? Type { get; init; }

    /// <summary>A region.</summary>
    [FromQuery(Name = "region"), Description("A region's slug.")]
    public string? Region { get; init; }

    /// <summary>Start-ups only.</summary>
    [FromQuery(Name = "startUp"), Description("Only start-ups.")]
    public bool? StartUp { get; init; }
}

/// <summary>The directory in the read API.</summary>
public static class OrganisationApi
{
    internal static void MapEcosystem(WebApplication app)
    {
        var api = app.MapApi("Organisations");
        api.MapGet("/organisations", ListAsync)
            .WithSummary("The directory, by name")
            .WithMetadata(new ApiExample("theme", "data"))
            .Produces<ApiPage<ApiOrganisation>>();
        api.MapGet("/organisations/{slug}", ReadAsync)
            .WithSummary("An organisation's profile")
            .WithMetadata(new ApiExample("slug", "oejeblik-diagnostik"))
            .Produces<ApiProfile>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        [AsParameters] ApiOrganisationFilter filter,
        [AsParameters] ApiPaging paging,
        ListOrganisations list,
        TaxonomyCatalogue catalogue
    )
    {
        var refused =
            paging.Problem(context)
            ?? catalogue.Unknown(
                context,
                (TermKind.Theme, filter.Theme),
                (TermKind.SolutionCategory, filter.Category),
                (TermKind.OrganisationType, filter.Type),
                (TermKind.Region, filter.Region)
            );
        if (refused is not null)
        {
            return refused;
        }

        var asked = new DirectoryFilter(
            filter.Words,
            filter.Theme,
            filter.Category,
            filter.Type,
            filter.Region,
            filter.StartUp == true,
            paging.Number,
            paging.Rows
        );
        var page = await list.HandleAsync(Actor.Nobody, asked, context.RequestAborted);
        return context.List(paging, page, row => Row(context, catalogue, row.Line, row.Summary, row.Themes));
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string slug, ReadOrganisation read, TaxonomyCatalogue catalogue)
    {
        var found = await read.HandleAsync(Actor.Nobody, new ReadOrganisationInput(slug), context.RequestAborted);
        if (!found.IsDone)
        {
            return found.Refusal.Current is string present
                ? Results.Redirect($"{context.Request.PathBase}/api/v1/organisations/{present}", permanent: true)
                : context.Missing();
        }

        var view = found.Value;
        return context.Thing(
            new ApiProfile(
                Row(context, catalogue, view.Line, view.Summary, view.Themes),
                view.Description,
                view.Website,
                view.Details.Seeks,
                view.Details.Offers,
                view.Cvr,
                view.Details.Ror is { } ror ? RorId.AddressOf(ror) : null,
                [.. view.Details.Facilities.Select(one => new ApiFacility(Kind(one.Kind), one.Name, one.Sentence))],
                [.. view.Details.Certificates.Select(one => new ApiCertificate(one.Term, one.ShownName(catalogue), one.ValidUntil))],
                [.. view.Details.Links.Select(one => new ApiLink(one.Label, one.Url))],
                view.Logo is { } logo ? context.PageUrl(logo.Address) : null,
                view.IsStartUp,
                view.IsInvestor,
                catalogue.Named(TermKind.SolutionCategory, view.Categories),
                catalogue.Named(TermKind.Competence, view.Competences),
                view.CreatedAt
            )
        );
    }

    private static string Kind(FacilityKind kind) => kind == FacilityKind.Data ? "data" : "testFacility";

    private static ApiOrganisation Row(
        HttpContext context,
        TaxonomyCatalogue catalogue,
        OrganisationLine line,
        string summary,
        IReadOnlyList<string> themes
    ) =>
        new(
            line.Slug,
            line.Name,
            catalogue.Named(TermKind.OrganisationType, line.TypeSlug),
            line.City,
            catalogue.Named(TermKind.Region, line.RegionSlug),
            line.IsVerified,
            summary,
            catalogue.Named(TermKind.Theme, themes),
            context.PageUrl($"organisationer/{line.Slug}")
        );
}
