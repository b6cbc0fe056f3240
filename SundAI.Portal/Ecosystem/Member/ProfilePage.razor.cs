using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Drafts;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>A person's own profile.</summary>
public sealed partial class ProfilePage
{
    private const string DraftKey = "person";
    private PersonInput? form;
    private Guid userId;
    private Guid? actsFor;
    private IReadOnlyList<MyOrganisation> organisations = [];
    private Result? result;
    private bool isSaved;
    private DraftKeeper<PersonInput>? keeper;

    [Inject]
    private ReadMyself Read { get; set; } = default!;

    [Inject]
    private EditPerson Edit { get; set; } = default!;

    [Inject]
    private ActFor ChooseOrganisation { get; set; } = default!;

    [Inject]
    private LeaveOrganisation Leave { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private DraftStore Drafts { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await Actors.GetAsync();
        var answer = await Read.HandleAsync(actor, default);
        if (answer.IsDone)
        {
            userId = actor.UserId!.Value;
            (actsFor, organisations) = (answer.Value.ActsFor, answer.Value.Organisations);
            form =
                await Drafts.LoadAsync<PersonInput>(userId, DraftKey) is { } draft && draft.Version == answer.Value.Form.Version
                    ? draft
                    : answer.Value.Form;
        }
    }

    private async Task SaveAsync()
    {
        result = await Edit.HandleAsync(await Actors.GetAsync(), form!, default);
        isSaved = result.IsDone;
        if (result is { IsDone: false, Refusal.Current: PersonInput theirs })
        {
            form!.Version = theirs.Version;
        }
        else if (isSaved)
        {
            await Drafts.DropAsync(userId, DraftKey);
            await LoadAsync();
        }
    }

    private async Task ActForAsync(Guid organisationId)
    {
        result = await ChooseOrganisation.HandleAsync(await Actors.GetAsync(), organisationId, default);
        await LoadAsync();
    }

    // What is being written in the form stays: only the list is read anew.
    private async Task TakeBackAsync(Guid organisationId)
    {
        var actor = await Actors.GetAsync();
        result = await Leave.HandleAsync(actor, organisationId, default);
        if (await Read.HandleAsync(actor, default) is { IsDone: true, Value: var me })
        {
            (actsFor, organisations) = (me.ActsFor, me.Organisations);
        }
    }
}
