using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.MyAccount;

/// <summary>Keeps a passkey that the browser made and Identity verified.</summary>
internal sealed class KeepPasskey(UserManager<IdentityUser<Guid>> users)
{
    /// <summary>How many one account may have.</summary>
    public const int Most = 10;

    /// <param name="Passkey">Verified against the question that this browser was asked.</param>
    /// <param name="Name">How the person will recognise it.</param>
    public sealed record Input(UserPasskeyInfo Passkey, string? Name);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var check = new Check().Line(nameof(input.Name), input.Name, 60);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if ((await users.GetPasskeysAsync(user)).Count >= Most)
        {
            return Refusal.Of<AccountsText>("Passkey.TooMany", Most);
        }

        input.Passkey.Name = input.Name!.Trim();
        return (await users.AddOrUpdatePasskeyAsync(user, input.Passkey)).Succeeded ? Result.Done : Refusal.Stale();
    }
}

/// <summary>Gives one of one's own passkeys another name.</summary>
internal sealed class RenamePasskey(UserManager<IdentityUser<Guid>> users)
{
    /// <param name="Id">The credential's id in base64url.</param>
    /// <param name="Name">How the person will recognise it.</param>
    public sealed record Input(string? Id, string? Name);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        if (await users.OwnPasskeyAsync(user, input.Id) is not { } passkey)
        {
            return Refusal.NotFound;
        }

        var check = new Check().Line(nameof(input.Name), input.Name, 60);
        if (check.Failed)
        {
            return check.Refusals;
        }

        passkey.Name = input.Name!.Trim();
        return (await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded ? Result.Done : Refusal.Stale();
    }
}

/// <summary>Takes one of one's own passkeys away: it no longer signs in.</summary>
internal sealed class DeletePasskey(UserManager<IdentityUser<Guid>> users)
{
    /// <param name="Id">The credential's id in base64url.</param>
    public sealed record Input(string? Id);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        if (await users.OwnPasskeyAsync(user, input.Id) is not { } passkey)
        {
            return Refusal.NotFound;
        }

        return (await users.RemovePasskeyAsync(user, passkey.CredentialId)).Succeeded ? Result.Done : Refusal.Stale();
    }
}

internal static class OwnPasskeys
{
    /// <summary>The account's own passkey with that id, or null.</summary>
    public static async Task<UserPasskeyInfo?> OwnPasskeyAsync(
        this UserManager<IdentityUser<Guid>> users,
        IdentityUser<Guid> user,
        string? id
    ) =>
        id is { Length: > 0 and < 1400 } && Base64Url.IsValid(id) ? await users.GetPasskeyAsync(user, Base64Url.DecodeFromChars(id)) : null;
}
