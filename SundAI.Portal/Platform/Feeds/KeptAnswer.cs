using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace SundAI.Portal.Platform.Feeds;

/// <summary>An answer that whoever asks may keep: whoever has the same already gets »not modified« and nothing more.</summary>
public static class KeptAnswer
{
    /// <summary>The answer, with the mark of what it says.</summary>
    /// <param name="context">The running request.</param>
    /// <param name="said">What is sent.</param>
    /// <param name="mediaType">What sort of thing it is.</param>
    /// <param name="kept">How long it need not be asked for again.</param>
    /// <param name="changed">When it last changed, where that is known.</param>
    public static IResult Of(HttpContext context, byte[] said, string mediaType, TimeSpan kept, DateTimeOffset? changed = null)
    {
        context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Public = true, MaxAge = kept };
        // Weak: the same words may travel compressed or not.
        var mark = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(said).AsSpan(0, 12))}\"", isWeak: true);
        return TypedResults.Bytes(said, mediaType, lastModified: changed, entityTag: mark);
    }
}
