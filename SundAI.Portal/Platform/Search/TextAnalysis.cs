namespace SundAI.Portal.Platform.Search;

/// <summary>
/// What a plain text (no markup) is about, as stems that agree across inflections in Danish and English and across
/// spellings of <c>æ ø å</c>. Stems are for comparing; <see cref="StemsWithWords"/> gives a word to show for each.
/// </summary>
internal static class TextAnalysis
{
    /// <summary>The folded words of a text, in order, stop words included.</summary>
    public static IReadOnlyList<string> Tokens(string? text) => [.. Words.Of(text).Select(word => word.Folded)];

    /// <summary>The stems of a text's words in order, without stop words; a word gives two when the languages disagree.</summary>
    public static IReadOnlyList<string> Stems(string? text) => [.. StemsWithWords(text).Select(pair => pair.Stem)];

    /// <summary>The same stems, each with the word it came from, in small letters as written.</summary>
    public static IEnumerable<(string Stem, string Word)> StemsWithWords(string? text)
    {
        var stemmer = new Stemmer();
        return Words
            .Of(text)
            .Where(word => !StopWords.Contains(word))
            .SelectMany(word => stemmer.StemsOf(word.Folded).Select(stem => (stem, word.Written)));
    }
}
