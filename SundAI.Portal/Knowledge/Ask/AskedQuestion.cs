using System.Text.RegularExpressions;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>A question on a shelf.</summary>
/// <param name="Words">Its words that say something, each once.</param>
/// <param name="Names">Those among them that are names or numbers: they must be said.</param>
/// <param name="AllStems">The stems of all its words, also of those that say nothing.</param>
/// <param name="For">What it is after.</param>
internal sealed partial record AskedQuestion(
    IReadOnlyList<AskedWord> Words,
    IReadOnlyList<AskedWord> Names,
    IReadOnlySet<string> AllStems,
    AskedFor For
)
{
    // »AI« and »Danmark« stand in a tenth of all passages and are words like others.
    private const double RareName = 3.5;

    public static AskedQuestion On(PassageShelf shelf, string text)
    {
        var words = shelf
            .Lexicon.Content(text)
            .DistinctBy(word => word.Stem)
            .Select(word => AskedWord.On(shelf, word))
            .Where(word => !(word.Word.IsLight && word.IsUnknown))
            .ToList();
        var named = NamesIn(text);
        return new AskedQuestion(
            words,
            [.. words.Where(word => word.Weight >= RareName && named.Contains(word.Word.Written))],
            shelf.Lexicon.All(text),
            ForOf(text)
        );
    }

    /// <summary>The language that a question is asked in; the reader's when its words do not tell.</summary>
    public static Language LanguageOf(string text, Language readers)
    {
        var words = Platform.Search.Words.Of(text).Select(word => word.Written).ToList();
        var danish = words.Count(DanishTells.Contains) + words.Count(word => word.AsSpan().IndexOfAny("æøå") >= 0);
        var english = words.Count(EnglishTells.Contains);
        return danish == english ? readers
            : danish > english ? Language.Danish
            : Language.English;
    }

    private static readonly HashSet<string> DanishTells =
    [
        .. (
            "hvad hvem hvor hvordan hvorfor hvornår hvilke hvilken hvilket er kan skal må vil har jeg du vi man det den de og ikke til af på med et en ud om som der"
            + " fra bliver mig din mit hos ved eller hvis"
        ).Split(' '),
    ];

    private static readonly HashSet<string> EnglishTells =
    [
        .. (
            "what who where how why when which is are can should must may will has have does do did the and not to of on with a an about as there from"
            + " this that be i you we my your or if it they in"
        ).Split(' '),
    ];

    private static AskedFor ForOf(string text)
    {
        var sought = AskedFor.Anything;
        foreach (var (pattern, one) in Signs)
        {
            sought |= pattern.IsMatch(text) ? one : AskedFor.Anything;
        }

        return sought;
    }

    private static readonly (Regex, AskedFor)[] Signs =
    [
        (Taking(), AskedFor.Granted),
        (Asking(), AskedFor.Meaning),
        (Comparing(), AskedFor.Difference),
        (Counting(), AskedFor.Number),
        (Telling(), AskedFor.Task),
        (Own(), AskedFor.OwnCase),
    ];

    /// <summary>Whether a sentence may answer it, as far as its form tells: a number is answered by a number.</summary>
    public bool MayBeAnsweredBy(string sentence) => !For.HasFlag(AskedFor.Number) || HasNumber().IsMatch(sentence);

    private static HashSet<string> NamesIn(string text) =>
        [.. Name().Matches(text).Select(match => match.Value).Where(word => word.Length > 1).Select(word => word.ToLowerInvariant())];

    // A capital letter inside the question, a word of capitals, or a number.
    [GeneratedRegex(@"(?<=[\p{Ll}\p{Nd},] )\p{Lu}[\p{L}\p{Nd}]*|\b\p{Lu}{2,}\b|\b\p{Nd}+\b")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\W*(hvorfor|hvornår|why|when|since when|how come|hvor mange|hvor meget|how many|how much)\b", Loose)]
    private static partial Regex Taking();

    [GeneratedRegex(@"^\W*(hvad (er|betyder|menes)|what (is|are|does \S+( \S+){0,3} mean|do)|define|forklar|explain)\b", Loose)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(forskel(len|le)?|difference|differ)\b", Loose)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"^\W*(hvor (mange|meget|lang tid|længe|høj|stor)|how (many|much|long|high|large))\b", Loose)]
    private static partial Regex Counting();

    [GeneratedRegex(
        @"^\W*((kan|vil) du |(can|could|will) you |please )?(skriv|digt|lav|oversæt|vis mig|glem|ignorer|lad som|opfør dig|write|make|translate|show me|forget|ignore|pretend|act)\b",
        Loose
    )]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b([Jj]eg|[Mm]in|[Mm]it|[Mm]ine|I|[Mm]y)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"\p{Nd}|\b(tre|fire|fem|seks|syv|otte|ni|ti|tolv|femten|hundrede|tusind|million|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|hundred|thousand|week|month|uge|måned|dag|år|day|year)(er|s|de)?\b",
        Loose
    )]
    private static partial Regex HasNumber();

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}

/// <summary>What a question is after, as far as its form tells.</summary>
[Flags]
internal enum AskedFor
{
    Anything = 0,

    /// <summary>It takes something for granted, as »why did …« does.</summary>
    Granted = 1,

    /// <summary>What something is.</summary>
    Meaning = 2,

    /// <summary>How two things differ.</summary>
    Difference = 4,

    /// <summary>A number.</summary>
    Number = 8,

    /// <summary>No question at all: something is to be written, translated, forgotten.</summary>
    Task = 16,

    /// <summary>The asker's own case.</summary>
    OwnCase = 32,
}
