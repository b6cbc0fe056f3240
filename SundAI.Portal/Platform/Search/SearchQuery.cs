namespace SundAI.Portal.Platform.Search;

/// <summary>
/// What somebody typed, as terms that must all be found in a <see cref="SearchKey"/>. Stop words are left out unless nothing
/// else is there; the last word is the start of one, as it may still be typed. At most <see cref="MaxTerms"/> words count.
/// Any text is allowed: no character of it reaches the query languages except letters and digits, in quotes.
/// </summary>
internal sealed class SearchQuery
{
    public const int MaxTerms = 12;

    private SearchQuery(IReadOnlyList<SearchTerm> terms) => Terms = terms;

    public IReadOnlyList<SearchTerm> Terms { get; }

    public bool IsEmpty => Terms.Count == 0;

    public static SearchQuery Parse(string? text)
    {
        var all = Words.Of(text).ToList();
        var telling = all.Where(word => !StopWords.Contains(word)).ToList();
        var asked = (telling.Count > 0 ? telling : all).Take(MaxTerms).ToList();
        var stemmer = new Stemmer();
        return new([.. asked.Select(word => Term(word, ReferenceEquals(word, all[^1]), stemmer))]);
    }

    /// <summary>For <c>MATCH</c> on an FTS5 table; null when there is nothing to search for.</summary>
    public string? ToFts5() => IsEmpty ? null : string.Join(" AND ", Terms.Select(term => term.ToFts5()));

    /// <summary>For <c>to_tsquery('simple', …)</c> in PostgreSQL; null when there is nothing to search for.</summary>
    public string? ToTsQuery() => IsEmpty ? null : string.Join(" & ", Terms.Select(term => term.ToTsQuery()));

    private static SearchTerm Term(Word word, bool isLast, Stemmer stemmer)
    {
        var stems = stemmer.StemsOf(word.Folded);
        var alternatives = stems.Concat(Synonyms.Of(stems)).Distinct(StringComparer.Ordinal).Where(stem => stem != word.Folded);
        return new SearchTerm(word.Folded, [.. alternatives], isLast);
    }
}
