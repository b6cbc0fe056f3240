using System.Collections.Frozen;
using System.Text;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace SundAI.Portal.Platform.Search;

/// <summary>
/// Words too common to tell texts apart: Snowball's Danish and English lists, as Lucene brings them, and the common Danish words they
/// leave out. They are looked up as written, before folding (<c>hår</c> is not <c>har</c>).
/// </summary>
internal static class StopWords
{
    // On the English list, but in Danish it is a trade.
    private const string InformationTechnology = "it";

    private static readonly FrozenSet<string> MoreDanish = """
        allerede altid altså anden anderledes andet andre bedre bedst blandt bruge bruger bruges brugt burde både bør
        del dele delvis deres derfor desuden dog efter egen eget egne ellers endnu enhver ens flere foran fordi
        forskellige fx får færre før første gennem gerne give giver gives god gode godt gå går gør hele helt hos
        hurtig hurtigt hver hvert hvilke hvilken hvilket hvordan hvorfor hvornår høj højt igen imellem imens imod
        inden indenfor ingen intet kan kun kunne lave laver lige ligesom lille længe længere mange med meget mellem
        mere mest mindre mindst mod muligt måtte netop nogen nogle nok ny nye nyt når nær næste ofte også omkring op
        os over overfor per plads samme sammen samt siden sidste sige siger skaber skal snart stadig stor store stort
        sådan således søge søger tage tager tidligere tilbyde tilbyder tit to tre tværs uanset uden udenfor under ved
        videre vise viser vores være ønske ønsker
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> English = WordlistLoader
        .GetSnowballWordSet(IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", Encoding.UTF8), LuceneVersion.LUCENE_48)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(Word word) =>
        word.Written != InformationTechnology
        && (MoreDanish.Contains(word.Written) || DanishAnalyzer.DefaultStopSet.Contains(word.Written) || English.Contains(word.Written));
}
