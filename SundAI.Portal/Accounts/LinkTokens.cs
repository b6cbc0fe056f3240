using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace SundAI.Portal.Accounts;

/// <summary>
/// The secret part of the links in mails. It is good for one account, one purpose, a limited time and until the account's security
/// stamp changes (a new password, another address). Identity's own provider reads the machine's clock; this one reads the portal's.
/// </summary>
internal sealed class LinkTokens(IDataProtectionProvider protection, TimeProvider clock) : IUserTwoFactorTokenProvider<IdentityUser<Guid>>
{
    /// <summary>The name by which Identity's options refer to it.</summary>
    public const string Name = "Links";

    /// <summary>How long a link that confirms an address is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>How long a link that sets a new password is good.</summary>
    public static readonly TimeSpan PasswordLifetime = TimeSpan.FromHours(2);

    private readonly IDataProtector protector = protection.CreateProtector("SundAI.Portal.Accounts.LinkTokens");

    /// <summary>
    /// Reads the keys from the database. Called before a transaction begins: a first key would be stored on a connection of its own,
    /// which on SQLite waits for the transaction, which waits for the key.
    /// </summary>
    public void Prepare() => protector.Protect([]);

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<IdentityUser<Guid>> manager, IdentityUser<Guid> user) =>
        Task.FromResult(false);

    public Task<string> GenerateAsync(string purpose, UserManager<IdentityUser<Guid>> manager, IdentityUser<Guid> user)
    {
        var until =
            clock.GetUtcNow() + (purpose == UserManager<IdentityUser<Guid>>.ResetPasswordTokenPurpose ? PasswordLifetime : Lifetime);
        var ticks = until.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Task.FromResult(protector.Protect($"{ticks}|{Content(purpose, user)}"));
    }

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<IdentityUser<Guid>> manager, IdentityUser<Guid> user)
    {
        try
        {
            var parts = protector.Unprotect(token).Split('|', 2);
            var isFresh = long.Parse(parts[0], CultureInfo.InvariantCulture) >= clock.GetUtcNow().UtcTicks;
            return Task.FromResult(isFresh && parts[1] == Content(purpose, user));
        }
        catch (CryptographicException)
        {
            return Task.FromResult(false);
        }
    }

    private static string Content(string purpose, IdentityUser<Guid> user) => $"{user.Id}|{user.SecurityStamp}|{purpose}";
}
