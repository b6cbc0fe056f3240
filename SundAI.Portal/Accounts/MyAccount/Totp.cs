using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.MyAccount;

/// <summary>What the authenticator app needs, while the second step is being set up.</summary>
internal sealed class ShowTotp(UserManager<IdentityUser<Guid>> users)
{
    /// <param name="IsOn">Whether sign-in takes the second step already; then there is no secret to show.</param>
    /// <param name="Secret">In groups of four, to be typed; null before the set-up has begun.</param>
    /// <param name="Address">The <c>otpauth</c> address that a QR code carries; null before the set-up has begun.</param>
    /// <param name="RecoveryCodesLeft">Unused codes for a lost phone.</param>
    /// <param name="HasPassword">Whether turning it off asks for a password.</param>
    public sealed record View(bool IsOn, string? Secret, string? Address, int RecoveryCodesLeft, bool HasPassword);

    public async Task<Result<View>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var key = user.TwoFactorEnabled ? null : await users.GetAuthenticatorKeyAsync(user);
        return new View(
            user.TwoFactorEnabled,
            key is null ? null : string.Join(' ', key.Chunk(4).Select(group => new string(group))),
            key is null ? null : $"otpauth://totp/Sund%20AI:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer=Sund%20AI&digits=6",
            await users.CountRecoveryCodesAsync(user),
            await users.HasPasswordAsync(user)
        );
    }
}

/// <summary>Begins the set-up: makes a secret. Sign-in stays as it is until a code proves that the app knows it.</summary>
internal sealed class StartTotp(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        if (user.TwoFactorEnabled)
        {
            return Refusal.Of<AccountsText>("Totp.IsOn");
        }

        return (await users.ResetAuthenticatorKeyAsync(user)).Succeeded ? Result.Done : Refusal.Stale();
    }
}

/// <summary>Turns the second step on, when a code shows that the app works. Brings back the codes for a lost phone, shown once.</summary>
internal sealed class ConfirmTotp(UserManager<IdentityUser<Guid>> users)
{
    /// <param name="Code">Six digits; spaces do not matter.</param>
    public sealed record Input(string? Code);

    public async Task<Result<IReadOnlyList<string>>> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var code = string.Concat((input.Code ?? "").Where(char.IsAsciiDigit));
        var provider = users.Options.Tokens.AuthenticatorTokenProvider;
        if (user.TwoFactorEnabled || !await users.VerifyTwoFactorTokenAsync(user, provider, code))
        {
            return Refusal.Of<AccountsText>("Totp.Wrong").At(nameof(input.Code));
        }

        await users.SetTwoFactorEnabledAsync(user, enabled: true);
        return (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10))!.ToList();
    }
}

/// <summary>Makes ten new codes for a lost phone; the old ones stop working.</summary>
internal sealed class RenewRecoveryCodes(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result<IReadOnlyList<string>>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        return user.TwoFactorEnabled
            ? (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 10))!.ToList()
            : Refusal.Of<AccountsText>("Totp.IsOff");
    }
}

/// <summary>Turns the second step off and forgets the secret.</summary>
internal sealed class StopTotp(UserManager<IdentityUser<Guid>> users)
{
    /// <param name="Password">The account's password, if it has one.</param>
    public sealed record Input(string? Password);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        if (!await users.KnowsPasswordAsync(user, input.Password))
        {
            return Refusal.Of<AccountsText>("Password.Wrong").At(nameof(input.Password));
        }

        await users.SetTwoFactorEnabledAsync(user, enabled: false);
        await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey");
        await users.RemoveAuthenticationTokenAsync(user, "[AspNetUserStore]", "RecoveryCodes");
        return Result.Done;
    }
}
