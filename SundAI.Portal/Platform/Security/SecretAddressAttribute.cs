namespace SundAI.Portal.Platform.Security;

/// <summary>
/// A page whose address is itself a key, as in a mail's link: it stands in no referrer, cache or search engine, and is not kept. Its forms
/// work without an account.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SecretAddressAttribute : Attribute
{
    /// <summary>Whether the page that was asked for is one.</summary>
    public static bool IsOn(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<SecretAddressAttribute>() is not null;
}
