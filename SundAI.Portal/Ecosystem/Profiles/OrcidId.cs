using System.Diagnostics.CodeAnalysis;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// A researcher's ORCID: fifteen digits and a check sign by ISO/IEC 7064 mod 11-2, which may be X, in groups of four (orcid.org, »Structure
/// of the ORCID Identifier«). That it is well formed does not say whose it is.
/// </summary>
internal sealed record OrcidId
{
    private const int Length = 16;

    private OrcidId(string value) => Value = value;

    /// <summary>Four groups of four with hyphens.</summary>
    public string Value { get; }

    /// <summary>Its page at ORCID.</summary>
    public string Address => AddressOf(Value);

    /// <summary>ORCID's page of a stored identifier.</summary>
    public static string AddressOf(string value) => $"https://orcid.org/{value}";

    /// <summary>Accepts the whole address, and the sixteen signs with hyphens, blanks or nothing between the groups.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OrcidId? id)
    {
        var rest = IdentifierText.WithoutAddress(text, "orcid.org");
        var signs = string.Concat(rest.Where(sign => sign is not ('-' or ' '))).ToUpperInvariant();
        id = IsWellFormed(signs) ? new OrcidId($"{signs[..4]}-{signs[4..8]}-{signs[8..12]}-{signs[12..]}") : null;
        return id is not null;
    }

    /// <summary>The check sign of fifteen digits.</summary>
    internal static char CheckSign(ReadOnlySpan<char> digits)
    {
        var total = 0;
        foreach (var digit in digits)
        {
            total = (total + digit - '0') * 2 % 11;
        }

        var result = (12 - total) % 11;
        return result == 10 ? 'X' : (char)('0' + result);
    }

    public override string ToString() => Value;

    private static bool IsWellFormed(string signs) =>
        signs.Length == Length && signs[..^1].All(char.IsAsciiDigit) && signs[^1] == CheckSign(signs.AsSpan(0, Length - 1));
}
