using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>The page of somebody who wants to be found.</summary>
public sealed partial class PersonPage
{
    private PersonView? view;

    /// <summary>From the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>Which page of the organisations they speak for.</summary>
    [SupplyParameterFromQuery]
    public string? Side { get; set; }

    [Inject]
    private ReadPerson Read { get; set; } = default!;

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
        var answer = await Read.HandleAsync(await Actors.GetAsync(), new ReadPersonInput(Slug, Paging.Number(Side)), default);
        if (answer.IsDone)
        {
            view = answer.Value;
        }
        else
        {
            Navigation.NotFound();
        }
    }

    private bool HasFacts => view!.Competences.Count > 0 || view.Details.Languages.Count > 0 || view.Details.Orcid is not null;

    private IReadOnlyList<string> Competences => [.. view!.Competences.Select(slug => Catalogue.Name(TermKind.Competence, slug)).Order()];

    private SchemaPerson Thing =>
        new(view!.Name, Schema.Url(Context, $"personer/{view.Slug}"))
        {
            JobTitle = view.Title.Length > 0 ? view.Title : null,
            SameAs = view.Details.Orcid is { } orcid ? [OrcidId.AddressOf(orcid)] : null,
            KnowsAbout = Competences.Count > 0 ? Competences : null,
            KnowsLanguage = view.Details.Languages.Count > 0 ? view.Details.Languages : null,
        };
}
