using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Recommendations.Consultations;
using SundAI.Portal.Recommendations.Notes;

namespace SundAI.Portal.Recommendations.Public;

/// <summary>Where a facilitator decides one amendment, with both texts when the paragraph changed meanwhile.</summary>
public sealed partial class DecidePage
{
    private NoteView? note;
    private AmendmentRow? amendment;
    private NoteItem? item;
    private Result? result;
    private bool isRefused;

    /// <summary>The note's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The amendment's number in the note.</summary>
    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromForm(FormName = "decide")]
    private Fields? Form { get; set; }

    [Inject]
    private IStringLocalizer<RecommendationsText> T { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private ReadNote Read { get; set; } = default!;

    [Inject]
    private ListSaid List { get; set; } = default!;

    [Inject]
    private DecideAmendment Decide { get; set; } = default!;

    private string Home => $"anbefalinger/{Slug}";

    private bool HasChanged => amendment!.Status == AmendmentStatus.Pending && amendment.Original != item!.Text;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        var read = await Read.HandleAsync(actor, new ReadNoteInput(Slug, OnlyText: true), default);
        var said = await List.HandleAsync(actor, new ListSaidInput(Slug, null, Number), default);
        note = read.IsDone ? read.Value : null;
        amendment = said.IsDone ? said.Value.Amendments.Items.FirstOrDefault(row => row.Number == Number) : null;
        item = amendment is null ? null : note?.Find(amendment.Key);
        if (item is null)
        {
            Nav.NotFound();
            return;
        }

        isRefused = !note!.You.IsFacilitator;
        Form ??= new Fields { Version = note.ParagraphVersions[item.Key] };
    }

    private async Task DecideAsync()
    {
        var accept = Form!.Decision == "yes";
        var wording = HasChanged && accept ? Form.Wording : null;
        var input = new DecideAmendmentInput(amendment!.Id, accept, Form.Answer, wording, Form.Version);
        result = await Decide.HandleAsync(await Actors.GetAsync(), input, default);
        if (result.IsDone)
        {
            Nav.NavigateTo($"{Home}/kommentarer?aendringsforslag={Number}#aendringsforslag-{Number}");
        }
        else if (result.Refusal.Kind == RefusalKind.Stale)
        {
            Form.Version = note!.ParagraphVersions[item!.Key];
        }
    }

    /// <summary>The form.</summary>
    public sealed class Fields
    {
        /// <summary>»yes« or »no«: the button that was pressed.</summary>
        public string? Decision { get; set; }

        /// <summary>What is said to it.</summary>
        public string? Answer { get; set; }

        /// <summary>The wording that joins the two.</summary>
        public string? Wording { get; set; }

        /// <summary>The paragraph's version it was written against.</summary>
        public Guid Version { get; set; }
    }
}
