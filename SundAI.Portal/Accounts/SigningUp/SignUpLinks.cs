using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>What one person wrote when signing up. It becomes the account's when the link that carries it is followed.</summary>
/// <param name="UserId">The account that waits.</param>
/// <param name="Stamp">The account's security stamp: once anybody has confirmed, it is another one, and every link that waited is void.</param>
/// <param name="PasswordHash">The password that was chosen, hashed.</param>
/// <param name="Name">The name that was given.</param>
/// <param name="Language">The language that was read.</param>
/// <param name="Until">The last moment at which the link is good.</param>
/// <param name="Browser">The mark of the browser that signed up (<see cref="SignUpBrowser"/>); null for a link that was sent again.</param>
/// <param name="Back">Where in the portal the person came from; null when from nowhere in particular.</param>
internal sealed record PendingSignUp(
    Guid UserId,
    string Stamp,
    string PasswordHash,
    string Name,
    Language Language,
    DateTimeOffset Until,
    string? Browser = null,
    string? Back = null
)
{
    /// <summary>Whether a browser that holds this secret signed up, less than an hour ago.</summary>
    public bool IsFrom(string? secret, DateTimeOffset now) =>
        Browser is { } mark
        && secret is not null
        && now < Until - LinkTokens.Lifetime + SignUpBrowser.Lifetime
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mark), Encoding.ASCII.GetBytes(SignUpBrowser.Mark(secret)));
}

/// <summary>From where somebody signs up.</summary>
/// <param name="Browser">The mark of the browser (<see cref="SignUpBrowser"/>).</param>
/// <param name="Back">Where in the portal they came from; null when from nowhere in particular.</param>
internal sealed record SignUpOrigin(string? Browser, string? Back);

/// <summary>
/// The secret part of the links that confirm a new account. Several people may sign up with one address, and only its owner reads the
/// mails: so each link carries its own sign-up, encrypted, and none of them touches the account before it is followed.
/// </summary>
internal sealed class SignUpLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("SundAI.Portal.Accounts.SignUpLinks");

    /// <summary>The secret of a link for one sign-up.</summary>
    /// <param name="user">The account that waits.</param>
    /// <param name="passwordHash">The password that was chosen, hashed.</param>
    /// <param name="name">The name that was given.</param>
    /// <param name="language">The language that was read.</param>
    /// <param name="origin">Where one signed up just now; null for a link that is sent again.</param>
    public string Write(IdentityUser<Guid> user, string passwordHash, string name, Language language, SignUpOrigin? origin) =>
        protector.Protect(
            JsonSerializer.Serialize(
                new PendingSignUp(
                    user.Id,
                    user.SecurityStamp!,
                    passwordHash,
                    name,
                    language,
                    clock.GetUtcNow() + LinkTokens.Lifetime,
                    origin?.Browser,
                    origin?.Back
                )
            )
        );

    /// <summary>The sign-up that a link carries; null when it is forged or too old.</summary>
    public PendingSignUp? Read(string? secret)
    {
        try
        {
            var pending = JsonSerializer.Deserialize<PendingSignUp>(protector.Unprotect(secret ?? ""));
            return pending is not null && pending.Until >= clock.GetUtcNow() ? pending : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
