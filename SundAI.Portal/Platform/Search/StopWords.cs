using System.Collections.Frozen;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Da;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// Words too common to tell texts apart: Lucene's Danish and English lists, and the Danish function words they leave out. They are
/// looked up as written, before folding (<c>hår</c> is not <c>har</c>).
/// </summary>
internal static class StopWords
{
    // On the English list, but in Danish it is a trade.
    private const string InformationTechnology = "it";

    private static readonly FrozenSet<string> MoreDanish = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "allerede",
            "altid",
            "både",
            "bør",
            "deres",
            "derfor",
            "desuden",
            "dog",
            "efter",
            "endnu",
            "flere",
            "fx",
            "får",
            "før",
            "gennem",
            "gør",
            "hver",
            "hvert",
            "hvordan",
            "hvorfor",
            "hvornår",
            "igen",
            "inden",
            "kun",
            "mellem",
            "mere",
            "mest",
            "måtte",
            "netop",
            "samt",
            "siden",
            "uden",
            "vores",
        ]
    );

    public static bool Contains(Word word) =>
        word.Written != InformationTechnology
        && (
            MoreDanish.Contains(word.Written)
            || DanishAnalyzer.DefaultStopSet.Contains(word.Written)
            || StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word.Written)
        );
}
