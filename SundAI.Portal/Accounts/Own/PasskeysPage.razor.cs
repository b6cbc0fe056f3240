using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace SundAI.Portal.Accounts;

/// <summary>The passkeys of the signed-in account: add one, remove one.</summary>
public sealed partial class PasskeysPage
{
    private IList<UserPasskeyInfo> passkeys = [];
    private bool hasFailed;

    [Inject]
    private SignInManager<IdentityUser<Guid>> SignIns { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "add-passkey")]
    private PasskeyForm? Form { get; set; }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Form ??= new PasskeyForm();
        if (await SignIns.UserManager.GetUserAsync(Context.User) is { } user)
        {
            passkeys = await SignIns.UserManager.GetPasskeysAsync(user);
        }
    }

    private async Task AddAsync()
    {
        var user = await SignIns.UserManager.GetUserAsync(Context.User);
        var attestation = string.IsNullOrEmpty(Form!.Answer) ? null : await SignIns.PerformPasskeyAttestationAsync(Form.Answer);
        if (user is null || attestation is not { Succeeded: true })
        {
            hasFailed = true;
            return;
        }

        attestation.Passkey.Name = string.IsNullOrWhiteSpace(Form.Name) ? null : Form.Name.Trim();
        hasFailed = !(await SignIns.UserManager.AddOrUpdatePasskeyAsync(user, attestation.Passkey)).Succeeded;
        if (!hasFailed)
        {
            Navigation.NavigateTo("konto/adgangsnoegler");
        }
    }

    private async Task RemoveAsync(byte[] credentialId)
    {
        if (await SignIns.UserManager.GetUserAsync(Context.User) is { } user)
        {
            await SignIns.UserManager.RemovePasskeyAsync(user, credentialId);
        }

        Navigation.NavigateTo("konto/adgangsnoegler");
    }

    private sealed class PasskeyForm
    {
        public string? Name { get; set; }

        public string? Answer { get; set; }
    }
}
