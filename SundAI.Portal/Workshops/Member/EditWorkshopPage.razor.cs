using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Workshops.Agenda;

namespace SundAI.Portal.Workshops.Member;

/// <summary>Where a facilitator plans a workshop: its agenda, its facts, and whether everybody sees it.</summary>
public sealed partial class EditWorkshopPage
{
    private WorkshopView? view;
    private WorkshopFields? says;
    private ItemFields? editing;
    private StaleWorkshop? stale;
    private Result? result;
    private Result? agendaResult;
    private Result? stateResult;
    private DraftKeeper<WorkshopFields>? keeper;
    private Guid userId;
    private Guid? deleting;
    private string reason = "";
    private bool isMissing;
    private bool isCancelling;
    private bool isSaved;

    /// <summary>The workshop's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private IStringLocalizer<WorkshopsText> T { get; set; } = default!;

    [Inject]
    private IStringLocalizer<PlatformText> P { get; set; } = default!;

    [Inject]
    private Words Words { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    private string DraftKey => $"workshop:{view!.Workshop.Id:N}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        if (view is null)
        {
            isMissing = true;
            return;
        }

        userId = (await ActorAsync()).UserId ?? Guid.Empty;
        says = await Use<DraftStore>().LoadAsync<WorkshopFields>(userId, DraftKey) ?? WorkshopFields.Of(view);
        editing = await HalfWrittenAsync(null);
    }

    private async Task LoadAsync()
    {
        var read = await Use<ReadWorkshop>().HandleAsync(await ActorAsync(), new(Slug), default);
        view = read.IsDone && read.Value.You.IsFacilitator ? read.Value : null;
    }

    private async Task SaveAsync()
    {
        (stale, isSaved) = (null, false);
        var input = new EditWorkshopInput(view!.Workshop.Id, says!.Version, says.ToInput());
        result = await Use<EditWorkshop>().HandleAsync(await ActorAsync(), input, default);
        if (result.IsDone)
        {
            await (keeper?.DropAsync() ?? Task.CompletedTask);
            await LoadAsync();
            (says, isSaved) = (WorkshopFields.Of(view!), true);
        }
        else if (result.Refusal.Current is StaleWorkshop theirs)
        {
            // Both texts are on the page now: what is sent next replaces the stored one knowingly.
            (stale, says.Version) = (theirs, theirs.Version);
        }
    }

    private async Task AddAsync()
    {
        if (editing is { Id: null })
        {
            return;
        }

        var last = view!.Items.Count > 0 ? view.Items.Max(item => item.Ends) : view.Workshop.Starts;
        editing = await HalfWrittenAsync(null) ?? new ItemFields { Starts = Typed.Of(last), Ends = Typed.Of(view.Workshop.Ends) };
    }

    private async Task EditAsync(AgendaItem item)
    {
        if (editing?.Id != item.Id)
        {
            editing = await HalfWrittenAsync(item.Id) ?? ItemFields.Of(item);
        }
    }

    private Task<ItemFields?> HalfWrittenAsync(Guid? itemId) =>
        Use<DraftStore>().LoadAsync<ItemFields>(userId, AgendaItemForm.DraftKey(view!.Workshop.Id, itemId));

    private async Task ItemDoneAsync()
    {
        editing = null;
        await ReloadAgendaAsync();
    }

    private async Task MoveAsync(AgendaItem item, bool earlier)
    {
        agendaResult = await Use<MoveAgendaItem>().HandleAsync(await ActorAsync(), new(item.Id, earlier), default);
        await ReloadAgendaAsync();
    }

    private async Task RemoveAsync(AgendaItem item)
    {
        agendaResult = await Use<RemoveAgendaItem>().HandleAsync(await ActorAsync(), item.Id, default);
        await ReloadAgendaAsync();
    }

    private async Task PublishAsync()
    {
        stateResult = await Use<PublishWorkshop>().HandleAsync(await ActorAsync(), view!.Workshop.Id, default);
        await StateChangedAsync();
    }

    private async Task CancelAsync()
    {
        stateResult = await Use<CancelWorkshop>().HandleAsync(await ActorAsync(), new(view!.Workshop.Id, reason), default);
        isCancelling = !stateResult.IsDone;
        await StateChangedAsync();
    }

    private async Task StateChangedAsync()
    {
        if (stateResult is { IsDone: true })
        {
            var before = view!.Workshop.Version;
            await LoadAsync();
            // Publishing and cancelling make a new version; what is typed here is still written against the same words.
            says!.Version = says.Version == before ? view!.Workshop.Version : says.Version;
        }
    }

    private async Task ReloadAgendaAsync()
    {
        deleting = null;
        var version = view!.Workshop.Version;
        await LoadAsync();
        isMissing = view is null;
        isSaved = isSaved && view?.Workshop.Version == version;
    }

    private Task<Actor> ActorAsync() => Use<ActorProvider>().GetAsync();

    private TService Use<TService>()
        where TService : notnull => Services.GetRequiredService<TService>();
}
