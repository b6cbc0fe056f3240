using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Accounts.SigningIn;

/// <summary>Where somebody goes after signing in: back to where they came from, and never out of the portal.</summary>
internal static class ReturnAddress
{
    /// <summary>Where people go who came from nowhere.</summary>
    public const string Home = "min-portal";

    private const int LongestCarried = 300;

    /// <summary>The asked address, or <see cref="Home"/> when it is none of ours.</summary>
    public static string Of(string? asked) => Addresses.Ours(asked, Home) is var address && !IsSigningIn(address) ? address : Home;

    /// <summary>The asked address when it is worth carrying through a sign-up; null when it is not, or too long for a mail's link.</summary>
    public static string? Worth(string? asked) => Of(asked) is { Length: <= LongestCarried } address && address != Home ? address : null;

    /// <summary>The query that carries the address from step to step; empty when there is none worth carrying.</summary>
    public static string Query(string? asked) =>
        Of(asked) is var address && address == Home ? "" : $"?tilbage={Uri.EscapeDataString(address)}";

    private static bool IsSigningIn(string address) =>
        address.TrimStart('/').StartsWith("konto/log-", StringComparison.Ordinal)
        || address.TrimStart('/').StartsWith("en/konto/log-", StringComparison.Ordinal);
}
