using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>
/// Remembers in this browser, for an hour, that it signed up. The link in the mail carries the mark of the secret: opened in the browser that holds
/// it, it is followed by whoever chose the password. It is only for requests, since it is a cookie, and it says nothing of any account.
/// </summary>
internal sealed class SignUpBrowser(SignInManager<IdentityUser<Guid>> signIn)
{
    /// <summary>How long.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const string Name = "sundai-signup";
    private const int Bytes = 32;

    /// <summary>What this browser holds; null when it did not sign up lately.</summary>
    public string? Secret => signIn.Context.Request.Cookies[Name];

    /// <summary>A new secret, that nobody holds yet.</summary>
    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What a link may carry of a secret: who reads it cannot tell the secret.</summary>
    public static string Mark(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Lets this browser hold a secret.</summary>
    public void Remember(string secret) => signIn.Context.Response.Cookies.Append(Name, secret, Options());

    /// <summary>It has served.</summary>
    public void Forget() => signIn.Context.Response.Cookies.Delete(Name, Options());

    // For the one page that asks for it, so that pages for reading stay as they are for anybody.
    private CookieOptions Options() =>
        new()
        {
            Path = $"{signIn.Context.Request.PathBase}/konto/bekraeft",
            HttpOnly = true,
            Secure = signIn.Context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Lifetime,
            IsEssential = true,
        };
}
