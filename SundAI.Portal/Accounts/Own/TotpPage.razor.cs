using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts.MyAccount;
using SundAI.Portal.Accounts.SigningIn;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.Own;

/// <summary>Setting up the second step of a sign-in, its codes for a lost phone, and turning it off.</summary>
public sealed partial class TotpPage
{
    private ShowTotp.View? totp;
    private IReadOnlyList<string>? codes;
    private Result? result;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private SignInDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "kode")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "slaa-fra")]
    private string? Password { get; set; }

    protected override async Task OnInitializedAsync() => await LoadAsync();

    private async Task StartAsync()
    {
        result = await Do<StartTotp>().HandleAsync(await Actors.GetAsync(), default);
        await RefreshAsync();
        Nav.NavigateTo("konto/totrin");
    }

    private async Task ConfirmAsync()
    {
        var confirmed = await Do<ConfirmTotp>().HandleAsync(await Actors.GetAsync(), new(Code), default);
        result = confirmed;
        codes = confirmed.IsDone ? confirmed.Value : null;
        await RefreshAsync();
    }

    private async Task RenewAsync()
    {
        var renewed = await Do<RenewRecoveryCodes>().HandleAsync(await Actors.GetAsync(), default);
        result = renewed;
        codes = renewed.IsDone ? renewed.Value : null;
        await RefreshAsync();
    }

    private async Task StopAsync()
    {
        result = await Do<StopTotp>().HandleAsync(await Actors.GetAsync(), new(Password), default);
        if (result.IsDone)
        {
            await RefreshAsync();
            Nav.NavigateTo("konto?sket=totp-off");
        }
    }

    // The security stamp changes with each step; without a fresh ticket this browser would be signed out too.
    private async Task RefreshAsync() => await Desk.RefreshAsync((await Actors.GetAsync()).UserId!.Value);

    private async Task LoadAsync() =>
        totp = await Do<ShowTotp>().HandleAsync(await Actors.GetAsync(), default) is { IsDone: true } shown ? shown.Value : null;

    private T Do<T>()
        where T : notnull => Services.GetRequiredService<T>();
}
