using System.Text.RegularExpressions;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// The stems of a folded word by Snowball's Danish and English rules (Lucene.Net). A text is rarely in one language only,
/// and no single chain of the two keeps both languages' inflections together (a fifth of the pairs is lost), so a word has
/// one stem in each: one when they agree, else two. Not for several threads at once.
/// </summary>
internal sealed partial class Stemmer
{
    private readonly DanishStemmer _danish = new();
    private readonly NewerEnglishStemmer _english = new();

    /// <summary>One or two stems, the Danish first.</summary>
    public IReadOnlyList<string> StemsOf(string folded)
    {
        var danish = Danish(folded);
        var english = English(folded);
        return danish == english ? [danish] : [danish, english];
    }

    public string English(string folded) => _english.Of(folded);

    // The rules know æ and ø, and folding has taken them: begær would lose its »ær«, and -løs its »s«.
    public string Danish(string folded)
    {
        _danish.SetCurrent(Less().Replace(Ae().Replace(folded, "æ"), "løs"));
        _ = _danish.Stem();
        return _danish.Current.Replace("æ", "ae", StringComparison.Ordinal).Replace('ø', 'o');
    }

    [GeneratedRegex("(?<=..)los(?=(?:e|es|t|te|ts|ere|est|este)?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Less();

    // Not that of gået, stående, slået: there the first letter was an å.
    [GeneratedRegex("(?<!g|st|sl|n|m|f)ae|ae(?!t$|nde$|lig)", RegexOptions.CultureInvariant)]
    private static partial Regex Ae();
}
