using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>Says what Identity refuses in the portal's own words.</summary>
internal static class IdentityWords
{
    /// <summary>The refusals of a failed result, beside the field of the password or the e-mail.</summary>
    public static List<Refusal> ToRefusals(this IdentityResult failed, string passwordField, string emailField) =>
        [.. failed.Errors.Select(error => Of(error, passwordField, emailField)).DistinctBy(refusal => refusal.Key)];

    private static Refusal Of(IdentityError error, string passwordField, string emailField) =>
        error.Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) => Refusal.Of<AccountsText>("Password.TooShort", 12).At(passwordField),
            nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => Refusal.Of<AccountsText>("Password.TooSimple").At(passwordField),
            nameof(IdentityErrorDescriber.PasswordMismatch) => Refusal.Of<AccountsText>("Password.Wrong").At(passwordField),
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => Refusal
                .Of<AccountsText>("Email.Taken")
                .At(emailField),
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => Refusal
                .Of<Platform.PlatformText>("Check.Email")
                .At(emailField),
            nameof(IdentityErrorDescriber.InvalidToken) => Refusal.Of<AccountsText>("Link.Expired"),
            _ => Refusal.Of<AccountsText>("Account.Failed"),
        };
}
