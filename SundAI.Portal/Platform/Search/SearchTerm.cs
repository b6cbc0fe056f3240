namespace SundAI.Portal.Platform.Search;

/// <summary>
/// One word of a query: the folded word, and what else counts as finding it (stems, synonyms). All are letters and digits
/// only, which is what makes the query languages safe.
/// </summary>
internal sealed record SearchTerm(string Word, IReadOnlyList<string> Alternatives, bool IsPrefix)
{
    // Shorter ones begin a tenth of all words.
    private const int ShortestBeginning = 3;

    /// <summary>Whether it may be the beginning of what is still being typed, and says enough to be searched for so.</summary>
    public bool IsBeginning => IsPrefix && Word.Length >= ShortestBeginning;

    public string ToFts5() => Either(" OR ", Quoted('"') + (IsPrefix ? "*" : ""), Alternatives.Select(alternative => $"\"{alternative}\""));

    public string ToTsQuery() =>
        Either(" | ", Quoted('\'') + (IsPrefix ? ":*" : ""), Alternatives.Select(alternative => $"'{alternative}'"));

    private string Quoted(char quote) => $"{quote}{Word}{quote}";

    private static string Either(string or, string word, IEnumerable<string> alternatives) =>
        $"({string.Join(or, alternatives.Prepend(word))})";
}
