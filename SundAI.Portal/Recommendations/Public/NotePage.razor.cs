using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Recommendations.Public;

/// <summary>A note as a book: contents, text with numbers, and what is said to it in the margin.</summary>
public sealed partial class NotePage
{
    private NoteView? note;
    private Result? result;
    private DateOnly today;

    /// <summary>The note's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "opbakning")]
    private string? Endorsements { get; set; }

    [SupplyParameterFromQuery(Name = "udgaver")]
    private string? Versions { get; set; }

    [Inject]
    private IStringLocalizer<RecommendationsText> T { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private IServiceProvider UseCases { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private Schema Schema { get; set; } = default!;

    [Inject]
    private TaxonomyCatalogue Catalogue { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private SchemaArticle Thing =>
        new(note!.Title, Schema.Url(Context, $"anbefalinger/{Slug}"))
        {
            Description = note.Lede.Length > 0 ? note.Lede : null,
            Version = note.Number.ToString(CultureInfo.InvariantCulture),
            DatePublished = note.OpenedAt is { } opened ? Schema.At(opened) : null,
            DateModified = note.Versions.Items is [{ At: var at }, ..] && note.Versions.Number == 1 ? Schema.At(at) : null,
            // Notes are written in Danish, whatever the language of the page around them.
            InLanguage = Language.Danish.Code(),
            Keywords = [.. note.Themes.Select(theme => Catalogue.Name(TermKind.Theme, theme))],
            Author = Schema.Publisher(Context),
        };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        today = When.Date(Clock.GetUtcNow().UtcDateTime);
        await LoadAsync();
        if (note is null)
        {
            Nav.NotFound();
        }
    }

    private async Task LoadAsync()
    {
        var input = new ReadNoteInput(Slug, Paging.Number(Endorsements), Paging.Number(Versions));
        var read = await UseCases.GetRequiredService<ReadNote>().HandleAsync(await Actors.GetAsync(), input, default);
        note = read.IsDone ? read.Value : null;
    }

    private async Task EndorseAsync()
    {
        var actor = await Actors.GetAsync();
        result = note!.You.HasEndorsed
            ? await UseCases.GetRequiredService<WithdrawEndorsement>().HandleAsync(actor, note.Id, default)
            : await UseCases.GetRequiredService<EndorseNote>().HandleAsync(actor, note.Id, default);
        if (result.IsDone)
        {
            Nav.NavigateTo($"anbefalinger/{Slug}#opbakning");
        }
    }
}
