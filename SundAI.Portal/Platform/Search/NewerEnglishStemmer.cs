using System.Text.RegularExpressions;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// Lucene.Net's English stemmer with the rules that Snowball has added since: without them a university is universal, what is
/// international is internal, and an organisation organic. Not for several threads at once.
/// </summary>
internal sealed partial class NewerEnglishStemmer
{
    // One of the beginnings that the older rules leave whole, to stand for those they do not know.
    private const string KnownBeginning = "gener";

    private readonly EnglishStemmer _older = new();

    public string Of(string word)
    {
        if (word is "evening" or "evenings")
        {
            return "evening";
        }

        if (ShortDouble().Match(word) is { Success: true } doubled)
        {
            return doubled.Groups[1].Value;
        }

        if (ShortYing().Match(word) is { Success: true } ying)
        {
            return ying.Groups[1].Value + "ie";
        }

        if (Ologist().IsMatch(word))
        {
            return Older(word)[..^"ist".Length];
        }

        var beginning = Beginning().Match(word).Value;
        if (beginning.Length == 0)
        {
            return Older(word);
        }

        var stem = beginning + Older(KnownBeginning + word[beginning.Length..])[KnownBeginning.Length..];
        return stem is "emerge" or "universe" ? beginning : stem;
    }

    private string Older(string word)
    {
        _older.SetCurrent(word);
        _ = _older.Stem();
        return _older.Current;
    }

    [GeneratedRegex("^(?:past|univers|later|emerg|organ|inter)", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex("^([aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt))(?:ed|ing|edly|ingly)$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortDouble();

    [GeneratedRegex("^([^aeiouy])ying$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYing();

    [GeneratedRegex("[aeiouy][^aeiouy].*ogists?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ologist();
}
