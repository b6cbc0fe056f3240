using Microsoft.AspNetCore.Identity;

namespace SundAI.Portal.Accounts.SigningIn;

/// <summary>What came of an attempt to sign in.</summary>
internal enum SignInOutcome
{
    Done,
    Wrong,
    LockedOut,
    NeedsTotp,
}

/// <summary>Signs people in and out of this browser; only for requests, since it writes cookies.</summary>
internal sealed class SignInDesk(SignInManager<IdentityUser<Guid>> signIn)
{
    // What is compared where there is no password to compare with, so that the answer takes as long.
    private static readonly string SomeHash = new PasswordHasher<IdentityUser<Guid>>().HashPassword(new(), "nobody's password");

    /// <summary>
    /// By address and password. An unknown address, one that waits to be confirmed and one that is locked are all answered like a wrong
    /// password, and after as long: whoever tries learns nothing about other people's accounts.
    /// </summary>
    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, bool remember)
    {
        var users = signIn.UserManager;
        if (await users.FindByEmailAsync(email) is { EmailConfirmed: true } user && !await users.IsLockedOutAsync(user))
        {
            var outcome = OutcomeOf(await signIn.PasswordSignInAsync(user, password, remember, lockoutOnFailure: true));
            return outcome == SignInOutcome.LockedOut ? SignInOutcome.Wrong : outcome;
        }

        users.PasswordHasher.VerifyHashedPassword(new(), SomeHash, password);
        return SignInOutcome.Wrong;
    }

    /// <summary>
    /// An account that was confirmed this moment, in the browser that chose its password. False where that is not enough: it wants a second step, or is
    /// locked.
    /// </summary>
    public async Task<bool> AfterConfirmingAsync(Guid userId)
    {
        var users = signIn.UserManager;
        if (
            await users.FindByIdAsync(userId.ToString()) is not { EmailConfirmed: true, TwoFactorEnabled: false } user
            || await users.IsLockedOutAsync(user)
        )
        {
            return false;
        }

        await signIn.SignInAsync(user, isPersistent: false);
        return true;
    }

    /// <summary>The second step, by the code of an authenticator app.</summary>
    public async Task<SignInOutcome> WithTotpAsync(string code, bool remember) =>
        OutcomeOf(await signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), remember, rememberClient: false));

    /// <summary>The second step, by one of the ten codes for a lost phone.</summary>
    public async Task<SignInOutcome> WithRecoveryCodeAsync(string code) =>
        OutcomeOf(await signIn.TwoFactorRecoveryCodeSignInAsync(code.Trim().ToUpperInvariant()));

    /// <summary>By a passkey's answer to the question that this browser was asked.</summary>
    public async Task<SignInOutcome> WithPasskeyAsync(string credential)
    {
        try
        {
            return OutcomeOf(await signIn.PasskeySignInAsync(credential));
        }
        catch (InvalidOperationException)
        {
            // Nobody asked this browser: a stale page, or a forged answer.
            return SignInOutcome.Wrong;
        }
    }

    /// <summary>The passkey that this browser was offered and made, verified; null when it does not hold.</summary>
    public async Task<UserPasskeyInfo?> AttestAsync(string credential)
    {
        try
        {
            return (await signIn.PerformPasskeyAttestationAsync(credential)).Passkey;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the first step was taken in this browser, a few minutes ago.</summary>
    public async Task<bool> WaitsForSecondStepAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>Gives this browser a fresh ticket after the account's security stamp changed.</summary>
    public async Task RefreshAsync(Guid userId)
    {
        if (await signIn.UserManager.FindByIdAsync(userId.ToString()) is { } user)
        {
            await signIn.RefreshSignInAsync(user);
        }
    }

    /// <summary>Signs out of this browser.</summary>
    public Task SignOutAsync() => signIn.SignOutAsync();

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    private static SignInOutcome OutcomeOf(SignInResult result) =>
        result switch
        {
            { Succeeded: true } => SignInOutcome.Done,
            { RequiresTwoFactor: true } => SignInOutcome.NeedsTotp,
            { IsLockedOut: true } => SignInOutcome.LockedOut,
            _ => SignInOutcome.Wrong,
        };
}
