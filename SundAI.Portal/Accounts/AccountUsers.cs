using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>Small words about Identity's users and outcomes that every use case here shares.</summary>
internal static class AccountUsers
{
    /// <summary>The account that acts; null for nobody, and for an account that is gone.</summary>
    public static async Task<IdentityUser<Guid>?> OfAsync(this UserManager<IdentityUser<Guid>> users, Actor actor) =>
        actor.UserId is { } id ? await users.FindByIdAsync(id.ToString()) : null;

    /// <summary>
    /// Whether the password is the account's; an account without one has none to give. Wrong ones count as they do at sign-in, so that
    /// whoever finds an open browser cannot go on guessing: while the account is locked, the right one is as wrong.
    /// </summary>
    public static async Task<bool> KnowsPasswordAsync(this UserManager<IdentityUser<Guid>> users, IdentityUser<Guid> user, string? password)
    {
        if (!await users.HasPasswordAsync(user))
        {
            return true;
        }

        if (await users.IsLockedOutAsync(user))
        {
            return false;
        }

        if (password is not { Length: > 0 and <= PasswordRules.Max } || !await users.CheckPasswordAsync(user, password))
        {
            await users.AccessFailedAsync(user);
            return false;
        }

        await users.ResetAccessFailedCountAsync(user);
        return true;
    }

    /// <summary>Identity's error codes in our words, beside the field they are about.</summary>
    public static List<Refusal> Refusals(this IdentityResult outcome, string passwordField) =>
        [
            .. outcome
                .Errors.Select(error =>
                    error.Code switch
                    {
                        "PasswordTooShort" => Refusal.Of<AccountsText>("Password.TooShort", PasswordRules.Min).At(passwordField),
                        "PasswordRequiresUniqueChars" => Refusal.Of<AccountsText>("Password.TooPlain").At(passwordField),
                        "PasswordMismatch" => Refusal.Of<AccountsText>("Password.Wrong").At(passwordField),
                        "ConcurrencyFailure" => Refusal.Stale(),
                        "InvalidToken" => Refusal.Of<AccountsText>("Link.NotGood"),
                        _ => Refusal.Of<AccountsText>("Account.Refused"),
                    }
                )
                .Distinct(),
        ];
}
