using System.Diagnostics.CodeAnalysis;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// A Danish company number (CVR): eight digits, the first not 0, whose sum with the weights 2 7 6 5 4 3 2 1 is divisible by 11
/// (Erhvervsstyrelsen, the CVR number's check digit). That it is well formed does not say that it is in use.
/// </summary>
internal sealed record CvrNumber
{
    private const int Length = 8;

    private CvrNumber(string value) => Value = value;

    /// <summary>The eight digits.</summary>
    public string Value { get; }

    /// <summary>Accepts blanks anywhere and <c>DK</c> in front, as in <c>DK 29 18 98 54</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CvrNumber? number)
    {
        var digits = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));
        digits = digits.StartsWith("DK", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        number = IsWellFormed(digits) ? new CvrNumber(digits) : null;
        return number is not null;
    }

    public override string ToString() => Value;

    private static bool IsWellFormed(string digits)
    {
        ReadOnlySpan<int> weights = [2, 7, 6, 5, 4, 3, 2, 1];
        if (digits.Length != Length || digits[0] == '0' || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            sum += weights[i] * (digits[i] - '0');
        }

        return sum % 11 == 0;
    }
}
