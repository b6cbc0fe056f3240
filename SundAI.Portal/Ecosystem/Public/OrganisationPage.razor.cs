using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>An organisation's profile.</summary>
public sealed partial class OrganisationPage
{
    private OrganisationView? view;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary><c>alle</c>: everybody who wants to be found, not only the first ones.</summary>
    [SupplyParameterFromQuery]
    public string? Personer { get; set; }

    /// <summary>Which page of those it has worked with.</summary>
    [SupplyParameterFromQuery]
    public string? Partnere { get; set; }

    [Inject]
    private ReadOrganisation Read { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private Schema Schema { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var answer = await Read.HandleAsync(
            await Actors.GetAsync(),
            new ReadOrganisationInput(Slug, AllPeople: Personer == "alle", Paging.Number(Partnere)),
            default
        );
        if (answer.IsDone)
        {
            view = answer.Value;
        }
        else if (answer.Refusal.Current is string present)
        {
            Context.Response.Redirect($"{Context.Request.PathBase}/organisationer/{present}", permanent: true);
        }
        else
        {
            Navigation.NotFound();
        }
    }

    private SchemaOrganisation Thing =>
        new(view!.Line.Name, Schema.Url(Context, $"organisationer/{view.Line.Slug}"))
        {
            Description = view.Summary.Length > 0 ? view.Summary : null,
            SameAs = Elsewhere,
            Logo = view.Logo is { } logo ? Schema.Url(Context, logo.Address) : null,
            Address = view.Line is { City: null, RegionSlug: null }
                ? null
                : new SchemaAddress(view.Line.City, Catalogue.Find(TermKind.Region, view.Line.RegionSlug)?.Name),
        };

    // Null rather than an empty list, which would be written.
    private IReadOnlyList<string>? Elsewhere
    {
        get
        {
            IEnumerable<string?> known = [view!.Website, view.Details.Ror is { } ror ? RorId.AddressOf(ror) : null];
            List<string> addresses = [.. known.OfType<string>()];
            return addresses.Count > 0 ? addresses : null;
        }
    }

    private string Place(OrganisationLine line)
    {
        var region = Catalogue.Find(TermKind.Region, line.RegionSlug)?.Name;
        return (line.City, region) switch
        {
            (null, null) => TermText["Region.Unknown"],
            (null, _) => region,
            (_, null) => line.City,
            _ => $"{line.City}, {region}",
        };
    }
}
