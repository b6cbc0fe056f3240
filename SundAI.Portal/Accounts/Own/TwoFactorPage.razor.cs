using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>Turns two-factor sign-in on and off; recovery codes are shown once.</summary>
public sealed partial class TwoFactorPage
{
    private TwoFactorView? view;
    private IReadOnlyList<string>? codes;
    private Result? result;

    [Inject]
    private ReadTwoFactor Read { get; set; } = default!;

    [Inject]
    private TurnOnTwoFactor TurnOn { get; set; } = default!;

    [Inject]
    private TurnOffTwoFactor TurnOff { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private SignInManager<IdentityUser<Guid>> SignIns { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "two-factor-on")]
    private string? Code { get; set; }

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var answer = await Read.HandleAsync(await Actors.GetAsync(), default);
        view = answer.IsDone ? answer.Value : null;
    }

    private async Task TurnOnAsync()
    {
        var answer = await TurnOn.HandleAsync(await Actors.GetAsync(), Code ?? "", default);
        result = answer;
        codes = answer.IsDone ? answer.Value : null;
        await RefreshAsync(answer);
    }

    private async Task TurnOffAsync() => await RefreshAsync(await TurnOff.HandleAsync(await Actors.GetAsync(), default));

    private async Task RefreshAsync(Result answer)
    {
        if (answer.IsDone && await SignIns.UserManager.GetUserAsync(Context.User) is { } user)
        {
            // The stamp changed: without this the person would be signed out by their own act.
            await SignIns.RefreshSignInAsync(user);
            await LoadAsync();
        }
    }
}
