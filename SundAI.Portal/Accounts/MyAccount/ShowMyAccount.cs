using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.MyAccount;

/// <summary>What somebody sees of their own account.</summary>
internal sealed class ShowMyAccount(UserManager<IdentityUser<Guid>> users)
{
    /// <param name="Email">The address that signs in.</param>
    /// <param name="HasPassword">False for an account that was made for somebody and has no password yet.</param>
    /// <param name="HasTotp">Whether sign-in takes a second step.</param>
    /// <param name="RecoveryCodesLeft">Unused codes for a lost phone.</param>
    /// <param name="Roles">As in <see cref="PortalRole"/>.</param>
    /// <param name="Passkeys">The oldest first.</param>
    public sealed record View(
        string Email,
        bool HasPassword,
        bool HasTotp,
        int RecoveryCodesLeft,
        IReadOnlyList<string> Roles,
        IReadOnlyList<PasskeyRow> Passkeys
    );

    /// <param name="Id">The credential's id, as an address can carry it.</param>
    /// <param name="Name">As the person named it.</param>
    /// <param name="CreatedAt">When it was made, UTC.</param>
    public sealed record PasskeyRow(string Id, string Name, DateTime CreatedAt);

    public async Task<Result<View>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var passkeys = await users.GetPasskeysAsync(user);
        return new View(
            user.Email!,
            await users.HasPasswordAsync(user),
            user.TwoFactorEnabled,
            await users.CountRecoveryCodesAsync(user),
            [.. await users.GetRolesAsync(user)],
            [
                .. passkeys
                    .OrderBy(key => key.CreatedAt)
                    .Select(key => new PasskeyRow(Base64Url.EncodeToString(key.CredentialId), key.Name ?? "", key.CreatedAt.UtcDateTime)),
            ]
        );
    }
}
