using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace SundAI.Portal.Matchmaking;

/// <summary>What a link in a mail allows: one person to renew one post that ends on one day.</summary>
/// <param name="PostId">The post.</param>
/// <param name="PersonId">Who got the mail; whether they still may is asked when it is used.</param>
/// <param name="LastDay">The last day that the mail speaks of: renewed once, the post has another.</param>
/// <param name="Until">The last moment at which the link is good.</param>
internal sealed record RenewalLink(Guid PostId, Guid PersonId, DateOnly LastDay, DateTime Until)
{
    /// <summary>Whether the post stands longer by now than the mail says.</summary>
    public bool IsSpentOn(Post post) => post.IsOpen && post.ExpiresOn > LastDay;

    /// <summary>Whether the post ends or ended on a day that the mail does not speak of.</summary>
    public bool IsAboutAnotherDayOf(Post post) =>
        post.Status is PostStatus.Published or PostStatus.Expired && post.ExpiresOn != LastDay && !IsSpentOn(post);
}

/// <summary>The secret part of the links that renew a post: sealed, so that nobody writes one.</summary>
internal sealed class RenewalLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);
    private readonly IDataProtector protector = protection.CreateProtector("SundAI.Portal.Matchmaking.RenewalLinks");

    /// <summary>The page of the link, without a leading slash.</summary>
    public string Path(Post post, Guid personId) =>
        $"opslag/forny?noegle={protector.Protect(JsonSerializer.Serialize(new RenewalLink(post.Id, personId, post.ExpiresOn, clock.GetUtcNow().UtcDateTime + Lifetime)))}";

    /// <summary>What a link allows; null when it is forged or too old.</summary>
    public RenewalLink? Read(string? secret)
    {
        try
        {
            var link = JsonSerializer.Deserialize<RenewalLink>(protector.Unprotect(secret ?? ""));
            return link is not null && link.Until >= clock.GetUtcNow().UtcDateTime ? link : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
