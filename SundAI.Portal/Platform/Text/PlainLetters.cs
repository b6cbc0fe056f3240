using System.Globalization;
using System.Text;

namespace SundAI.Portal.Platform.Text;

/// <summary>
/// Strips letters of their diacritics: <c>é</c> becomes <c>e</c>, <c>ß</c> becomes <c>ss</c>. Letters of other scripts
/// stay. The Danish <c>æ ø å</c> are letters of their own, so a caller spells them out first (<c>å</c> would become <c>a</c>).
/// Never throws, whatever the text holds (lone surrogates become U+FFFD).
/// </summary>
internal static class PlainLetters
{
    public static string Of(string text)
    {
        var decomposed = Wellformed(text).Normalize(NormalizationForm.FormKD);
        var plain = new StringBuilder(decomposed.Length);
        foreach (var letter in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                _ = Spelling(letter) is { } spelling ? plain.Append(spelling) : plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>The text with what <see cref="string.Normalize()"/> refuses (lone surrogates, U+FFFE) replaced by U+FFFD.</summary>
    public static string Wellformed(string text)
    {
        var wellformed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = wellformed.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return wellformed.ToString();
    }

    // Letters that Unicode does not decompose.
    private static string? Spelling(char letter) =>
        letter switch
        {
            'ß' => "ss",
            'œ' => "oe",
            'Œ' => "OE",
            'đ' or 'ð' => "d",
            'Đ' or 'Ð' => "D",
            'ł' => "l",
            'Ł' => "L",
            'þ' => "th",
            'Þ' => "Th",
            'ı' => "i",
            _ => null,
        };
}
