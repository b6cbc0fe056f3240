using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Da;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// Words too common to tell texts apart: Lucene's Danish and English lists. They are looked up as written, before folding
/// (<c>hår</c> is not <c>har</c>).
/// </summary>
internal static class StopWords
{
    // On the English list, but in Danish it is a trade.
    private const string InformationTechnology = "it";

    public static bool Contains(Word word) =>
        word.Written != InformationTechnology
        && (DanishAnalyzer.DefaultStopSet.Contains(word.Written) || StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word.Written));
}
