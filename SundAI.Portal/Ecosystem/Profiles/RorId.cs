using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// An identifier of the Research Organization Registry: 0, six signs of Crockford's base 32, and two check digits by ISO/IEC 7064 mod 97-10
/// (ror.org, »ROR identifier pattern«). That it is well formed does not say that it is in use.
/// </summary>
internal sealed record RorId
{
    private const string Signs = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 9;

    private RorId(string value) => Value = value;

    /// <summary>The nine signs.</summary>
    public string Value { get; }

    /// <summary>Its page at the registry.</summary>
    public string Address => AddressOf(Value);

    /// <summary>The registry's page of a stored identifier.</summary>
    public static string AddressOf(string value) => $"https://ror.org/{value}";

    /// <summary>Accepts the whole address, the address without its scheme, and the nine signs alone.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RorId? id)
    {
        var signs = IdentifierText.WithoutAddress(text, "ror.org").ToLowerInvariant();
        id = IsWellFormed(signs) ? new RorId(signs) : null;
        return id is not null;
    }

    /// <summary>The two check digits of a number, as the registry makes them.</summary>
    internal static string CheckDigits(long number) => (98 - (number * 100 % 97)).ToString("00", CultureInfo.InvariantCulture);

    public override string ToString() => Value;

    private static bool IsWellFormed(string signs)
    {
        if (signs.Length != Length || signs[0] != '0')
        {
            return false;
        }

        var number = 0L;
        foreach (var sign in signs.AsSpan(0, Length - 2))
        {
            var worth = Signs.IndexOf(sign, StringComparison.Ordinal);
            if (worth < 0)
            {
                return false;
            }

            number = (number * Signs.Length) + worth;
        }

        return signs.AsSpan(Length - 2).SequenceEqual(CheckDigits(number));
    }
}
