using System.Text;
using System.Text.RegularExpressions;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// One spelling for what Danish registers spell in several ways: small letters, no diacritics, and <c>æ</c>=<c>ae</c>,
/// <c>ø</c>=<c>oe</c>=<c>o</c>, <c>å</c>=<c>aa</c>=<c>a</c>. So <c>Københavns</c>, <c>KOBENHAVNS</c> and <c>Koebenhavns</c>
/// fold to <c>kobenhavns</c>, and <c>Ærø</c> and <c>AERO</c> to <c>aero</c>. For comparing and searching, never for showing.
/// Folding what is folded changes nothing.
/// </summary>
internal static partial class Folding
{
    /// <summary>The folded words of a text with one space between them; empty when there are none.</summary>
    public static string Of(string? text) => string.Join(' ', Words.Of(text).Select(word => word.Folded));

    /// <summary>One word in small letters, folded: letters and digits only; empty when it holds none.</summary>
    public static string OfWord(string word)
    {
        // Stripped first: some letters are a Danish one with an accent on top.
        var stripped = PlainLetters.Of(word).ToLowerInvariant().Replace("æ", "ae", StringComparison.Ordinal).Replace('ø', 'o');
        var plain = string.Concat(stripped.EnumerateRunes().Where(Rune.IsLetterOrDigit));
        // Whole runs, so that folding twice is folding once.
        var folded = DoubleA().Replace(TranscribedO().Replace(plain, "o"), "a");
        return folded.Length <= Words.MaxLength ? folded : Cut(folded);
    }

    private static string Cut(string folded) =>
        folded[..(char.IsHighSurrogate(folded[Words.MaxLength - 1]) ? Words.MaxLength - 1 : Words.MaxLength)];

    [GeneratedRegex("oe+", RegexOptions.CultureInvariant)]
    private static partial Regex TranscribedO();

    [GeneratedRegex("aa+", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleA();
}
