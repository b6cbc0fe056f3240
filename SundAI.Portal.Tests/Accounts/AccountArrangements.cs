using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.MyAccount;

namespace SundAI.Portal.Tests.Accounts;

/// <summary>What the tests of accounts arrange again and again.</summary>
internal static class AccountArrangements
{
    /// <summary>A password that the rules like.</summary>
    public const string Password = "en god lang sætning";

    /// <summary>The account as it is stored now.</summary>
    public static Task<IdentityUser<Guid>?> UserAsync(this TestPortal portal, string email) =>
        portal.Get<UserManager<IdentityUser<Guid>>>().FindByEmailAsync(email);

    /// <summary>Whether a password signs in.</summary>
    public static async Task<bool> SignsInAsync(this TestPortal portal, string email, string password)
    {
        var users = portal.Get<UserManager<IdentityUser<Guid>>>();
        return await users.FindByEmailAsync(email) is { } user && await users.CheckPasswordAsync(user, password);
    }

    /// <summary>The account and the secret of a mail's link.</summary>
    public static (Guid UserId, string Token, string? Email) Read(this SentMail mail)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(mail.Link).Query);
        return (Guid.Parse(query["konto"]!), query["noegle"]!, query.TryGetValue("ny", out var email) ? email.ToString() : null);
    }

    /// <summary>Gives an account a passkey that was made somewhere.</summary>
    public static async Task<string> HasPasskeyAsync(this TestPortal portal, Actor actor, string name = "Telefon")
    {
        (await portal.Do<KeepPasskey>().HandleAsync(actor, new(APasskey(), name), default)).IsDone.ShouldBeTrue();
        return (await portal.Do<ShowMyAccount>().HandleAsync(actor, default)).Value.Passkeys[^1].Id;
    }

    public static UserPasskeyInfo APasskey() =>
        new(
            Guid.CreateVersion7().ToByteArray(),
            [1, 2, 3],
            new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero),
            0,
            ["internal"],
            true,
            true,
            true,
            [4],
            [5]
        );

    /// <summary>Turns the second step on, as the app and the person do it. Brings the codes for a lost phone.</summary>
    public static async Task<IReadOnlyList<string>> HasTotpAsync(this TestPortal portal, Actor actor)
    {
        (await portal.Do<StartTotp>().HandleAsync(actor, default)).IsDone.ShouldBeTrue();
        var secret = (await portal.Do<ShowTotp>().HandleAsync(actor, default)).Value.Secret!;
        return (await portal.Do<ConfirmTotp>().HandleAsync(actor, new(CodeOf(secret)), default)).Value;
    }

    /// <summary>What an authenticator app shows at this moment (RFC 6238). Identity reads the machine's clock here.</summary>
    public static string CodeOf(string secret)
    {
        var key = FromBase32(secret.Replace(" ", "", StringComparison.Ordinal));
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        var hash = HMACSHA1.HashData(key, step);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(
            text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0'))
        );
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}
