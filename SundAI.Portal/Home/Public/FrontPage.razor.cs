using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Recommendations.Notes;
using SundAI.Portal.Workshops.Agenda;
using WorkshopRow = SundAI.Portal.Workshops.Agenda.WorkshopRow;

namespace SundAI.Portal.Home;

/// <summary>What this is, in three steps, and what is new.</summary>
public sealed partial class FrontPage
{
    private IReadOnlyList<WorkshopRow> workshops = [];
    private IReadOnlyList<NoteRow> notes = [];
    private Figures? figures;

    [Inject]
    private ComingWorkshops Coming { get; set; } = default!;

    [Inject]
    private ListNotes Notes { get; set; } = default!;

    [Inject]
    private FrontFigures Count { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private Schema Schema { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        workshops = await Coming.HandleAsync(actor, new ComingWorkshopsInput(Take: 3), default);
        notes = (await Notes.HandleAsync(actor, new ListNotesInput(Size: 3), default)).Items;
        figures = await Count.HandleAsync(actor, default);
    }
}
