namespace SundAI.Portal.Platform.Search;

/// <summary>
/// What is stored in the full text column: for each word of a text the folded word, its stems where they differ, and the last
/// part of a known compound. Letters, digits and single spaces only, so FTS5 needs
/// <c>tokenize='unicode61 remove_diacritics 0'</c> and PostgreSQL <c>to_tsvector('simple', …)</c>. Asked with <see cref="SearchQuery"/>.
/// </summary>
internal static class SearchKey
{
    public static string Of(string? text)
    {
        var stemmer = new Stemmer();
        return string.Join(' ', Words.Of(text).SelectMany(word => KeysOf(word.Folded, stemmer)));
    }

    private static IEnumerable<string> KeysOf(string folded, Stemmer stemmer)
    {
        var stems = stemmer.StemsOf(folded);
        var keys = stems.Prepend(folded);
        return (CompoundHeads.Of(stems[0]) is { } head ? keys.Append(head) : keys).Distinct(StringComparer.Ordinal);
    }
}
