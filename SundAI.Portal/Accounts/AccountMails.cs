using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Accounts.SigningUp;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Mail;

namespace SundAI.Portal.Accounts;

/// <summary>
/// Writes the mails about an account, in the language of whom it belongs to; until it belongs to somebody, in the one that was read
/// when signing up. Added to the context; the caller saves.
/// </summary>
internal sealed class AccountMails(
    UserManager<IdentityUser<Guid>> users,
    PortalDbContext db,
    MailWriter mail,
    SignUpLinks signUps,
    IEnumerable<IAccountCompanion> companions
)
{
    /// <summary>Asks the owner of the address to confirm one sign-up with it.</summary>
    /// <param name="user">The account that waits.</param>
    /// <param name="passwordHash">The password that was chosen, hashed.</param>
    /// <param name="name">The name that was given.</param>
    /// <param name="language">The language that was read.</param>
    /// <param name="origin">Where one signed up just now; null when it is asked once more.</param>
    public void AskToConfirm(IdentityUser<Guid> user, string passwordHash, string name, Language language, SignUpOrigin? origin = null) =>
        Write(
            user,
            user.Email!,
            language,
            "Mail.Confirm",
            Link(language, user, "konto/bekraeft", signUps.Write(user, passwordHash, name, language, origin))
        );

    /// <summary>Asks once more to confirm the sign-up that the account was made by.</summary>
    public async Task AskToConfirmAgainAsync(IdentityUser<Guid> user)
    {
        var person = await PersonOfAsync(user);
        AskToConfirm(user, user.PasswordHash ?? "", person.Name, person.Language);
    }

    /// <summary>Tells the owner of an account that somebody tried to make another one with the address.</summary>
    public async Task SayAlreadyHereAsync(IdentityUser<Guid> user)
    {
        var language = await LanguageOfAsync(user);
        Write(user, user.Email!, language, "Mail.AlreadyHere", mail.Link(language, "konto/log-ind"), mail.Link(language, "konto/glemt"));
    }

    /// <summary>Sends the link that sets a new password.</summary>
    public async Task SendPasswordLinkAsync(IdentityUser<Guid> user) =>
        Write(
            user,
            user.Email!,
            await LanguageOfAsync(user),
            "Mail.NewPassword",
            await PasswordLinkAsync(user),
            LinkTokens.PasswordLifetime.TotalHours
        );

    /// <summary>The link that sets a new password.</summary>
    public async Task<string> PasswordLinkAsync(IdentityUser<Guid> user) =>
        Link(await LanguageOfAsync(user), user, "konto/ny-adgangskode", await users.GeneratePasswordResetTokenAsync(user));

    /// <summary>Tells that the password was changed.</summary>
    public Task SayPasswordChangedAsync(IdentityUser<Guid> user) => TellAsync(user, user.Email!, "Mail.PasswordChanged", "konto/glemt");

    /// <summary>Asks the new address to confirm, and tells the old one.</summary>
    public async Task AskToChangeEmailAsync(IdentityUser<Guid> user, string newEmail)
    {
        var language = await LanguageOfAsync(user);
        var token = await users.GenerateChangeEmailTokenAsync(user, newEmail);
        var link = $"{Link(language, user, "konto/e-mail/bekraeft", token)}&ny={Uri.EscapeDataString(newEmail)}";
        Write(user, newEmail, language, "Mail.ConfirmEmail", link);
        await SayEmailChangeAskedAsync(user);
    }

    /// <summary>Tells the old address that a change was asked for.</summary>
    public Task SayEmailChangeAskedAsync(IdentityUser<Guid> user) =>
        TellAsync(user, user.Email!, "Mail.EmailChangeAsked", "konto/adgangskode");

    /// <summary>Tells the address that was left.</summary>
    public Task SayEmailChangedAsync(IdentityUser<Guid> user, string oldEmail) =>
        TellAsync(user, oldEmail, "Mail.EmailChanged", "om/kontakt");

    private async Task TellAsync(IdentityUser<Guid> user, string to, string key, string path)
    {
        var language = await LanguageOfAsync(user);
        Write(user, to, language, key, mail.Link(language, path));
    }

    private void Write(IdentityUser<Guid> user, string to, Language language, string key, params object[] arguments) =>
        mail.Write<AccountsText>(db, new MailTo(user.Id, to, language), key, arguments);

    private async Task<Language> LanguageOfAsync(IdentityUser<Guid> user) => (await PersonOfAsync(user)).Language;

    private async Task<AccountPerson> PersonOfAsync(IdentityUser<Guid> user)
    {
        foreach (var companion in companions)
        {
            if (await companion.PersonOfAsync(db, user.Id, default) is { } person)
            {
                return person;
            }
        }

        return new AccountPerson("", Languages.Current);
    }

    private string Link(Language language, IdentityUser<Guid> user, string path, string token) =>
        mail.Link(language, $"{path}?konto={user.Id}&noegle={Uri.EscapeDataString(token)}");
}
