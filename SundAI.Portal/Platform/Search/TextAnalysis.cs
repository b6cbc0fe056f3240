namespace SundAI.Portal.Platform.Search;

/// <summary>
/// What a plain text (no markup) is about, as stems that agree across inflections in Danish and English and across
/// spellings of <c>æ ø å</c>. Stems are for comparing; <see cref="WordBehind"/> finds a word to show for one.
/// </summary>
internal static class TextAnalysis
{
    /// <summary>The folded words of a text, in order, stop words included.</summary>
    public static IReadOnlyList<string> Tokens(string? text) => [.. Words.Of(text).Select(word => word.Folded)];

    /// <summary>The stems of a text's words in order, without stop words; a word gives two when the languages disagree.</summary>
    public static IReadOnlyList<string> Stems(string? text)
    {
        var stemmer = new Stemmer();
        return [.. Words.Of(text).Where(word => !StopWords.Contains(word)).SelectMany(word => stemmer.StemsOf(word.Folded))];
    }

    /// <summary>The first word of a text that has this stem, as written but in small letters; null when none has.</summary>
    public static string? WordBehind(string stem, string? text)
    {
        var stemmer = new Stemmer();
        return Words.Of(text).FirstOrDefault(word => stemmer.StemsOf(word.Folded).Contains(stem))?.Written;
    }
}
