using Lucene.Net.Tartarus.Snowball.Ext;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// The stems of a folded word by Snowball's Danish and English rules (Lucene.Net). A text is rarely in one language only,
/// and no single chain of the two keeps both languages' inflections together (a fifth of the pairs is lost), so a word has
/// one stem in each: one when they agree, else two. Not for several threads at once.
/// </summary>
internal sealed class Stemmer
{
    private readonly DanishStemmer _danish = new();
    private readonly EnglishStemmer _english = new();

    /// <summary>One or two stems, the Danish first.</summary>
    public IReadOnlyList<string> StemsOf(string folded)
    {
        var danish = Danish(folded);
        var english = English(folded);
        return danish == english ? [danish] : [danish, english];
    }

    public string English(string folded)
    {
        _english.SetCurrent(folded);
        _ = _english.Stem();
        return _english.Current;
    }

    public string Danish(string folded)
    {
        _danish.SetCurrent(folded);
        _ = _danish.Stem();
        return _danish.Current;
    }
}
