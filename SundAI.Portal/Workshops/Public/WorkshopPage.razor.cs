using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Head;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Time;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;
using SundAI.Portal.Workshops.Agenda;
using SundAI.Portal.Workshops.Registrations;

namespace SundAI.Portal.Workshops.Public;

/// <summary>A workshop: what, when, where, its agenda, and the way in.</summary>
public sealed partial class WorkshopPage
{
    private WorkshopView? view;
    private Result? result;
    private DateOnly today;

    /// <summary>The workshop's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "deltagere")]
    private string? ParticipantsPage { get; set; }

    [Inject]
    private IStringLocalizer<WorkshopsText> T { get; set; } = default!;

    [Inject]
    private IStringLocalizer<PlatformText> P { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private TaxonomyCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private IServiceProvider UseCases { get; set; } = default!;

    [Inject]
    private Schema Schema { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private SchemaEvent Thing
    {
        get
        {
            var it = view!.Workshop;
            return new(it.Title, Schema.Url(Context, $"workshops/{Slug}"), CopenhagenTime.At(it.StartsAt), CopenhagenTime.At(it.EndsAt))
            {
                Description = it.Lede,
                Location = new SchemaPlace(it.Place, it.Address.Length > 0 ? it.Address : null),
                Organizer = Schema.Publisher(Context),
                IsCancelled = it.Status == WorkshopStatus.Cancelled,
                InLanguage = Language.Danish.Code(),
                MaximumAttendeeCapacity = it.Capacity,
            };
        }
    }

    private string Seats
    {
        get
        {
            string registered = T[view!.Registered == 1 ? "Seats.RegisteredOne" : "Seats.Registered", view.Registered];
            if (view.IsOver || view.Left is not { } left)
            {
                return registered;
            }

            string rest = left == 0 ? T["Seats.NoneInline"] : T[left == 1 ? "Seats.OneInline" : "Seats.LeftInline", left];
            return $"{registered}, {rest}";
        }
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        today = When.Date(UseCases.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await LoadAsync();
        if (view is null)
        {
            Nav.NotFound();
        }
    }

    private async Task LoadAsync()
    {
        var input = new ReadWorkshopInput(Slug, Paging.Number(ParticipantsPage));
        var read = await UseCases.GetRequiredService<ReadWorkshop>().HandleAsync(await Actors.GetAsync(), input, default);
        view = read.IsDone ? read.Value : null;
    }

    private async Task RegisterAsync() =>
        await DoneAsync(await UseCases.GetRequiredService<Register>().HandleAsync(await Actors.GetAsync(), view!.Workshop.Id, default));

    private async Task UnregisterAsync() =>
        await DoneAsync(await UseCases.GetRequiredService<Unregister>().HandleAsync(await Actors.GetAsync(), view!.Workshop.Id, default));

    private async Task DoneAsync(Result answer)
    {
        result = answer;
        if (answer.IsDone)
        {
            Nav.NavigateTo($"workshops/{Slug}");
            return;
        }

        // Somebody took the last seat meanwhile: the page shows what is true now, and why not.
        await LoadAsync();
    }
}
