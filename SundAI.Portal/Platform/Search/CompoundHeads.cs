namespace SundAI.Portal.Platform.Search;

/// <summary>
/// Danish puts words together, and what a thing is stands last: a <c>universitetshospital</c> is a hospital. For a short list
/// of such last parts a compound is found by them too.
/// </summary>
internal static class CompoundHeads
{
    private const int ShortestFirstPart = 3;

    private static readonly string[] Heads = Stemmed(
        "center",
        "fond",
        "forening",
        "hospital",
        "institut",
        "klinik",
        "kommune",
        "selskab",
        "skole",
        "styrelse",
        "sygehus",
        "universitet",
        "virksomhed"
    );

    /// <summary>The stem of a compound's last part when it is on the list, else null.</summary>
    public static string? Of(string danishStem) =>
        Heads.FirstOrDefault(head =>
            danishStem.Length >= head.Length + ShortestFirstPart && danishStem.EndsWith(head, StringComparison.Ordinal)
        );

    private static string[] Stemmed(params string[] words)
    {
        var stemmer = new Stemmer();
        return [.. words.Select(word => stemmer.Danish(Folding.OfWord(word)))];
    }
}
