using SundAI.Portal.Platform.Localisation;

namespace SundAI.Portal.Accounts;

/// <summary>Where somebody goes after signing in: where they came from, if that is ours, else their own portal.</summary>
internal static class ReturnAddress
{
    private const string Home = "min-portal";

    /// <summary>An address relative to the language's base. Foreign ones, and the signing in itself, lead home.</summary>
    public static string Of(string? asked)
    {
        if (!Addresses.IsOurs(asked))
        {
            return Home;
        }

        var address = asked!.TrimStart('/');
        if (address == "en" || address.StartsWith("en/", StringComparison.Ordinal))
        {
            address = address.Length > 3 ? address[3..] : "";
        }

        return address.Length == 0 || address.StartsWith("konto/log-ind", StringComparison.Ordinal) ? Home : address;
    }
}
