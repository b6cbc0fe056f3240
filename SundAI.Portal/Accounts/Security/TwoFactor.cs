using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>The state of two-factor sign-in.</summary>
/// <param name="IsOn">Whether a code is asked for.</param>
/// <param name="Secret">For the app; in groups of four.</param>
/// <param name="Address">The same as an <c>otpauth</c> address for the QR code (Key URI format).</param>
/// <param name="RecoveryCodesLeft">How many recovery codes still work.</param>
public sealed record TwoFactorView(bool IsOn, string Secret, string Address, int RecoveryCodesLeft);

/// <summary>What the set-up page shows to the owner of the account.</summary>
internal sealed class ReadTwoFactor(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result<TwoFactorView>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.UserId is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var key = await users.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key))
        {
            await users.ResetAuthenticatorKeyAsync(user);
            key = await users.GetAuthenticatorKeyAsync(user);
        }

        var secret = string.Join(' ', key!.Chunk(4).Select(group => new string(group))).ToLowerInvariant();
        var address = $"otpauth://totp/Sund%20AI:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer=Sund%20AI&digits=6";
        return new TwoFactorView(user.TwoFactorEnabled, secret, address, await users.CountRecoveryCodesAsync(user));
    }
}

/// <summary>Turns two-factor sign-in on with a code of the app; answers ten recovery codes, shown once.</summary>
internal sealed class TurnOnTwoFactor(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result<IReadOnlyList<string>>> HandleAsync(Actor actor, string code, CancellationToken cancellation)
    {
        if (actor.UserId is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            return Refusal.Of<AccountsText>("TwoFactor.WrongCode").At("Code");
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        return (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10))!.ToList();
    }
}

/// <summary>Turns two-factor sign-in off; the app's secret is worthless afterwards.</summary>
internal sealed class TurnOffTwoFactor(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (actor.UserId is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        return Result.Done;
    }
}
