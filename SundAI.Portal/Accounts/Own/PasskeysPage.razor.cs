using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.Own;

/// <summary>A person's passkeys: add, rename, delete.</summary>
public sealed partial class PasskeysPage
{
    private IReadOnlyList<ShowMyAccount.PasskeyRow> passkeys = [];
    private Result? listResult;
    private Result? addResult;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private SignInDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    /// <summary>What was done a moment ago.</summary>
    [SupplyParameterFromQuery]
    private string? Sket { get; set; }

    [SupplyParameterFromForm]
    private string? NewName { get; set; }

    [SupplyParameterFromForm(FormName = "tilfoej")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "tilfoej")]
    private string? Credential { get; set; }

    protected override async Task OnInitializedAsync() =>
        passkeys = await Do<ShowMyAccount>().HandleAsync(await Actors.GetAsync(), default) is { IsDone: true } shown
            ? shown.Value.Passkeys
            : [];

    private async Task AddAsync()
    {
        if (await Desk.AttestAsync(Credential ?? "") is not { } passkey)
        {
            addResult = Refusal.Of<AccountsText>("Passkey.Failed");
            return;
        }

        addResult = await Do<KeepPasskey>().HandleAsync(await Actors.GetAsync(), new(passkey, Name), default);
        await LeaveAsync(addResult, "passkey");
    }

    private async Task RenameAsync(string id)
    {
        listResult = await Do<RenamePasskey>().HandleAsync(await Actors.GetAsync(), new(id, NewName), default);
        await LeaveAsync(listResult, "passkey");
    }

    private async Task DeleteAsync(string id)
    {
        listResult = await Do<DeletePasskey>().HandleAsync(await Actors.GetAsync(), new(id), default);
        await LeaveAsync(listResult, "passkey-gone");
    }

    private async Task LeaveAsync(Result result, string done)
    {
        if (result.IsDone)
        {
            await Desk.RefreshAsync((await Actors.GetAsync()).UserId!.Value);
            Nav.NavigateTo($"konto/adgangsnoegler?sket={done}");
        }
    }

    private T Do<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
