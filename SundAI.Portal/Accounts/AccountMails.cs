using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Accounts;

/// <summary>
/// Writes the mails about an account, in the language that the person is reading in. Added to the context; the caller saves.
/// </summary>
internal sealed class AccountMails(UserManager<IdentityUser<Guid>> users, PortalDbContext db, MailWriter mail)
{
    /// <summary>Asks the owner of the address to confirm it.</summary>
    public async Task AskToConfirmAsync(IdentityUser<Guid> user) =>
        Write(user.Email!, "Mail.Confirm", Link(user, "konto/bekraeft", await users.GenerateEmailConfirmationTokenAsync(user)));

    /// <summary>Tells the owner of an account that somebody tried to make another one with the address.</summary>
    public void SayAlreadyHere(IdentityUser<Guid> user) =>
        Write(user.Email!, "Mail.AlreadyHere", Page("konto/log-ind"), Page("konto/glemt"));

    /// <summary>Sends the link that sets a new password.</summary>
    public async Task SendPasswordLinkAsync(IdentityUser<Guid> user) =>
        Write(user.Email!, "Mail.NewPassword", await PasswordLinkAsync(user), LinkTokens.PasswordLifetime.TotalHours);

    /// <summary>The link that sets a new password.</summary>
    public async Task<string> PasswordLinkAsync(IdentityUser<Guid> user) =>
        Link(user, "konto/ny-adgangskode", await users.GeneratePasswordResetTokenAsync(user));

    /// <summary>Tells that the password was changed.</summary>
    public void SayPasswordChanged(IdentityUser<Guid> user) => Write(user.Email!, "Mail.PasswordChanged", Page("konto/glemt"));

    /// <summary>Asks the new address to confirm, and tells the old one.</summary>
    public async Task AskToChangeEmailAsync(IdentityUser<Guid> user, string newEmail)
    {
        var token = await users.GenerateChangeEmailTokenAsync(user, newEmail);
        var link = $"{Link(user, "konto/e-mail/bekraeft", token)}&ny={Uri.EscapeDataString(newEmail)}";
        Write(newEmail, "Mail.ConfirmEmail", link);
        SayEmailChangeAsked(user);
    }

    /// <summary>Tells the old address that a change was asked for.</summary>
    public void SayEmailChangeAsked(IdentityUser<Guid> user) => Write(user.Email!, "Mail.EmailChangeAsked", Page("konto/adgangskode"));

    /// <summary>Tells the address that was left.</summary>
    public void SayEmailChanged(string oldEmail) => Write(oldEmail, "Mail.EmailChanged", Page("om/kontakt"));

    private void Write(string to, string key, params object[] arguments) =>
        mail.Write<AccountsText>(db, to, Languages.Current, key, arguments);

    private string Page(string path) => mail.Link(Languages.Current, path);

    private string Link(IdentityUser<Guid> user, string path, string token) =>
        Page($"{path}?konto={user.Id}&noegle={Uri.EscapeDataString(token)}");
}
