using System.Text.RegularExpressions;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// A name that a register writes in capitals, as people write it: <c>STATENS SERUM INSTITUT</c> becomes
/// <c>Statens Serum Institut</c>. A name with a small letter in it is left untouched. Letters a register lost
/// (<c>KOBENHAVNS</c>) are not guessed back.
/// </summary>
internal static partial class ReadableName
{
    // A word of a name with nothing else in it that is this short is an abbreviation more often than not (SKAT, CEUS).
    private const int LongestLoneAbbreviation = 4;

    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Any(char.IsLower) || IsLoneAbbreviation(name))
        {
            return name;
        }

        return Parts().Replace(name, match => Readable(match, name));
    }

    private static string Readable(Match part, string name)
    {
        var word = part.Value;
        var isFirst = !name[..part.Index].Any(char.IsLetterOrDigit);
        if (NameWords.CompanyForm(word) is { } form && !isFirst)
        {
            return form;
        }

        if (IsDomainEnding(part, name))
        {
            return word.ToLowerInvariant();
        }

        if (NameWords.IsAbbreviation(word))
        {
            return word;
        }

        return !isFirst && NameWords.IsSmall(word) ? word.ToLowerInvariant() : word[..1] + word[1..].ToLowerInvariant();
    }

    private static bool IsLoneAbbreviation(string name) =>
        name.Length <= LongestLoneAbbreviation && !name.Contains(' ', StringComparison.Ordinal);

    private static bool IsDomainEnding(Match part, string name) =>
        part.Index > 1
        && name[part.Index - 1] == '.'
        && char.IsLetterOrDigit(name[part.Index - 2])
        && NameWords.IsDomainEnding(part.Value)
        && (part.Index + part.Length == name.Length || name[part.Index + part.Length] == ' ');

    // Company forms with slashes or dots are one part, so are letters with digits and what an apostrophe holds together.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}])(?:[AIKPGS]/[SIV]|[AFS]\.M\.B\.A\.?)(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’]\p{L}+)*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Parts();
}
