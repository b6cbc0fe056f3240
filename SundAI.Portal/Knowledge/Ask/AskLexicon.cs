using System.Text.Json;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Knowledge.Ask;

/// <summary>A word that says something: as written, as its stem, and whether it says little.</summary>
internal sealed record ContentWord(string Written, string Stem, bool IsLight);

/// <summary>
/// What the assistant knows of one language's words: which only ask, which say little, which mean the same to a layperson, which deny.
/// Words are compared by their stems in that language.
/// </summary>
internal sealed class AskLexicon
{
    private const string Ai = "ai";

    private const int ShortestWithVowel = 5;
    private const string Vowels = "aeiouy";

    private static readonly (string First, string Second)[] AiSpelledOut = [("kunstig", "intelligens"), ("artificial", "intelligence")];

    private readonly Language language;
    private readonly HashSet<string> asking;
    private readonly HashSet<string> light;
    private readonly HashSet<string> negative;
    private readonly HashSet<string> changing;
    private readonly Dictionary<string, string[]> same = new(StringComparer.Ordinal);

    private AskLexicon(Language language, JsonElement words)
    {
        this.language = language;
        asking = [.. Folded(words, "asking")];
        changing = [.. Folded(words, "changing")];
        negative = [.. Folded(words, "negative")];
        light = [.. Folded(words, "light").Select(StemOf)];
        foreach (var group in words.GetProperty("same").EnumerateArray())
        {
            string[] stems = [.. Split(group.GetString()!).Select(StemOf).Distinct(StringComparer.Ordinal)];
            foreach (var stem in stems)
            {
                same[stem] = same.TryGetValue(stem, out var others) ? [.. others.Union(stems)] : stems;
            }
        }
    }

    public static AskLexicon Danish { get; } = Read(Language.Danish);

    public static AskLexicon English { get; } = Read(Language.English);

    public static AskLexicon Of(Language language) => language == Language.English ? English : Danish;

    /// <summary>The words of a text that say something, in order. »Kunstig intelligens« is one word: AI.</summary>
    public IReadOnlyList<ContentWord> Content(string text)
    {
        var stemmer = new Stemmer();
        var found = new List<ContentWord>();
        Word? before = null;
        foreach (var word in Platform.Search.Words.Of(text))
        {
            if (before is not null && IsAi(before.Folded, word.Folded))
            {
                found[^1] = new ContentWord($"{before.Written} {word.Written}", Ai, false);
            }
            else if (!StopWords.Contains(word) && !asking.Contains(word.Folded) && !negative.Contains(word.Folded))
            {
                var stem = StemOf(word.Folded, stemmer);
                found.Add(new ContentWord(word.Written, stem, light.Contains(stem)));
            }

            before = word;
        }

        return found;
    }

    /// <summary>The stems of all words of a text, also of those that say nothing.</summary>
    public IReadOnlySet<string> All(string text)
    {
        var stemmer = new Stemmer();
        return Platform.Search.Words.Of(text).Select(word => StemOf(word.Folded, stemmer)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The stems of the words that no wording may add: all but function words, and those small ones that change what is said.</summary>
    public IReadOnlySet<string> Telling(string text)
    {
        var stemmer = new Stemmer();
        return Platform
            .Search.Words.Of(text)
            .Where(word => !negative.Contains(word.Folded) && (changing.Contains(word.Folded) || !StopWords.Contains(word)))
            .Select(word => StemOf(word.Folded, stemmer))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The stems of words that mean the same to a layperson, without the asked one.</summary>
    public IEnumerable<string> SameAs(string stem) => same.TryGetValue(stem, out var group) ? group.Where(one => one != stem) : [];

    /// <summary>Whether a text denies something.</summary>
    public bool Denies(string text) => Platform.Search.Words.Of(text).Any(word => negative.Contains(word.Folded));

    private static bool IsAi(string before, string word) =>
        AiSpelledOut.Any(pair =>
            before.StartsWith(pair.First, StringComparison.Ordinal) && word.StartsWith(pair.Second, StringComparison.Ordinal)
        );

    private string StemOf(string folded) => StemOf(folded, new Stemmer());

    private string StemOf(string folded, Stemmer stemmer) =>
        language == Language.English ? stemmer.StemsOf(folded)[^1] : WithoutVowel(stemmer.Danish(folded));

    // »Varsel« and »varsler«, »middel« and »midler«: the e comes and goes.
    private static string WithoutVowel(string stem) =>
        stem.Length >= ShortestWithVowel && stem[^2] == 'e' && (stem[^1] is 'l' or 'r') && !Vowels.Contains(stem[^3])
            ? stem[..^2] + stem[^1]
            : stem;

    private static IEnumerable<string> Folded(JsonElement words, string name) => Split(words.GetProperty(name).GetString()!);

    private static IEnumerable<string> Split(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.OfWord);

    private static AskLexicon Read(Language language)
    {
        using var file = JsonDocument.Parse(SeedFiles.Open("Knowledge.Ask.Seed.words.json"));
        return new AskLexicon(language, file.RootElement.GetProperty(language.Code()));
    }
}
