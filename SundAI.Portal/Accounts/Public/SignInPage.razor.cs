using Microsoft.AspNetCore.Components;
using SundAI.Portal.Accounts.SigningIn;

namespace SundAI.Portal.Accounts.Public;

/// <summary>By password, with a second step where the account wants one, or by passkey. Then back to where the person came from.</summary>
public sealed partial class SignInPage
{
    private SignInOutcome? outcome;
    private bool isPasskey;

    [Inject]
    private SignInDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Nav { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? Tilbage { get; set; }

    [SupplyParameterFromForm(FormName = "log-ind")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "log-ind")]
    private string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "log-ind")]
    private bool Remember { get; set; }

    [SupplyParameterFromForm(FormName = "adgangsnoegle")]
    private string? Credential { get; set; }

    private string? Message =>
        outcome switch
        {
            null or SignInOutcome.Done or SignInOutcome.NeedsTotp => null,
            _ when isPasskey => "Passkey.Failed",
            _ => "SignIn.Wrong",
        };

    private async Task SignInAsync()
    {
        outcome = await Desk.WithPasswordAsync(Email?.Trim() ?? "", Password ?? "", Remember);
        if (outcome == SignInOutcome.NeedsTotp)
        {
            var query = ReturnAddress.Query(Tilbage);
            var husk = Remember ? (query.Length == 0 ? "?husk=true" : "&husk=true") : "";
            Nav.NavigateTo($"konto/log-ind/totrin{query}{husk}");
        }

        Leave();
    }

    private async Task SignInWithPasskeyAsync()
    {
        isPasskey = true;
        outcome = await Desk.WithPasskeyAsync(Credential ?? "");
        Leave();
    }

    private void Leave()
    {
        if (outcome == SignInOutcome.Done)
        {
            Nav.NavigateTo(ReturnAddress.Of(Tilbage));
        }
    }
}
