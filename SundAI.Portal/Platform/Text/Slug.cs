using System.Text;

namespace SundAI.Portal.Platform.Text;

/// <summary>
/// The part of an address that names a thing: <c>Københavns Universitet</c> becomes <c>koebenhavns-universitet</c>.
/// Small letters a to z, digits and single hyphens between them; 1 to <see cref="MaxLength"/> characters.
/// </summary>
internal static class Slug
{
    public const int MaxLength = 80;

    /// <summary>The slug of a text, or <paramref name="fallback"/> when the text holds no Latin letter or digit.</summary>
    /// <exception cref="ArgumentException">The fallback is no slug itself.</exception>
    public static string From(string? text, string fallback = "uden-navn")
    {
        if (!IsValid(fallback))
        {
            throw new ArgumentException($"'{fallback}' is not a slug.", nameof(fallback));
        }

        var slug = Shortened(Hyphenated(PlainLetters.Of(SpellDanish(text ?? ""))));
        return slug.Length == 0 ? fallback : slug;
    }

    public static bool IsValid(string slug) =>
        slug.Length is > 0 and <= MaxLength
        && slug[0] != '-'
        && slug[^1] != '-'
        && !slug.Contains("--", StringComparison.Ordinal)
        && slug.All(c => c is '-' || IsSlugLetter(c));

    private static string SpellDanish(string text) =>
        PlainLetters
            .Wellformed(text)
            .Normalize(NormalizationForm.FormC)
            .ToLowerInvariant()
            .Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "oe", StringComparison.Ordinal)
            .Replace("å", "aa", StringComparison.Ordinal);

    private static string Hyphenated(string plain)
    {
        var slug = new StringBuilder(plain.Length);
        foreach (var c in plain.ToLowerInvariant())
        {
            if (IsSlugLetter(c))
            {
                _ = slug.Append(c);
            }
            else if (c is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
            {
                _ = slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    private static string Shortened(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        // Between words when the last word is not most of the slug.
        var hyphen = slug.LastIndexOf('-', MaxLength);
        return (hyphen > MaxLength / 2 ? slug[..hyphen] : slug[..MaxLength]).TrimEnd('-');
    }

    private static bool IsSlugLetter(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
