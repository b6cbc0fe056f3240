namespace SundAI.Portal.Knowledge.Ask;

/// <summary>
/// A word of the question on a shelf: how much it tells (rare words tell more), and for each passage how surely it says the word: as
/// the same stem, as another form, as a word that means the same, as part of a compound.
/// </summary>
/// <param name="Word">The word.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="In">Passage by passage, between 0 and 1.</param>
/// <param name="Stems">The stems that say it, and how surely, for its sentences.</param>
internal sealed record AskedWord(
    ContentWord Word,
    double Weight,
    IReadOnlyDictionary<int, double> In,
    IReadOnlyDictionary<string, double> Stems
)
{
    private const double Same = 0.9;
    private const double Compound = 0.8;
    private const double Form = 0.75;
    private const double Head = 0.5;
    private const double FirstPart = 0.3;
    private const double MostWeight = 5;
    private const double Light = 0.2;
    private const int ShortestPart = 4;
    private const int ShortestForm = 5;
    private const int SurelyForm = 7;
    private const double SurelyShare = 0.85;
    private const int ShortestMistyped = 6;
    private const double Said = 0.7;

    /// <summary>Whether no passage says it in any way.</summary>
    public bool IsUnknown => In.Count == 0;

    public static AskedWord On(PassageShelf shelf, ContentWord word)
    {
        var stems = StemsFor(shelf, word.Stem);
        var found = new Dictionary<int, double>();
        foreach (var (stem, surely) in stems)
        {
            foreach (var (passage, worth) in shelf.Of(stem))
            {
                found[passage] = Math.Max(surely * worth, found.GetValueOrDefault(passage));
            }
        }

        var count = shelf.Passages.Count;
        var common = found.Count(one => one.Value >= Said);
        var weight = Math.Min(MostWeight, Math.Log(1 + ((count - common + 0.5) / (common + 0.5)))) * (word.IsLight ? Light : 1);
        return new AskedWord(word, weight, found, stems);
    }

    /// <summary>How surely a sentence says it.</summary>
    public double InSentence(QuotableSentence sentence) =>
        Stems.Where(one => sentence.Stems.Contains(one.Key)).Select(one => one.Value).DefaultIfEmpty().Max();

    private static Dictionary<string, double> StemsFor(PassageShelf shelf, string stem)
    {
        var stems = new Dictionary<string, double>(StringComparer.Ordinal);
        void Add(string one, double surely)
        {
            if (shelf.Knows(one))
            {
                stems[one] = Math.Max(surely, stems.GetValueOrDefault(one));
            }
        }

        Add(stem, 1);
        foreach (var other in shelf.Lexicon.SameAs(stem))
        {
            Add(other, Same);
        }

        foreach (var known in shelf.Vocabulary)
        {
            if (stem.Length >= ShortestPart && known.Length >= stem.Length + 3 && IsPart(stem, known))
            {
                Add(known, Compound);
            }
            else if (known.Length >= ShortestPart && stem.Length >= known.Length + ShortestPart && IsPart(known, stem))
            {
                Add(known, stem.EndsWith(known, StringComparison.Ordinal) ? Head : FirstPart);
            }
        }

        foreach (var known in shelf.Near(stem).Where(known => IsForm(stem, known)))
        {
            Add(known, Form);
        }

        if (stems.Count == 0 && stem.Length >= ShortestMistyped)
        {
            foreach (var known in shelf.Near(stem).Where(known => IsMistyped(stem, known)))
            {
                Add(known, Compound);
            }
        }

        return stems;
    }

    private static bool IsPart(string part, string whole) =>
        whole.EndsWith(part, StringComparison.Ordinal) || whole.StartsWith(part, StringComparison.Ordinal);

    // »regulatory« and »regulation«: most of both is the same.
    private static bool IsForm(string one, string other)
    {
        var same = 0;
        while (same < Math.Min(one.Length, other.Length) && one[same] == other[same])
        {
            same++;
        }

        var (shorter, longer) = (Math.Min(one.Length, other.Length), Math.Max(one.Length, other.Length));
        return (same >= ShortestForm && same >= longer - 3)
            || (same >= SurelyForm && same >= SurelyShare * shorter)
            || (shorter >= ShortestPart && same == shorter && longer == shorter + 1)
            || (shorter == ShortestPart - 1 && same == shorter && longer == shorter + 1 && (one[^1] == 't' || other[^1] == 't'));
    }

    private static bool IsMistyped(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || one == other)
        {
            return false;
        }

        var start = 0;
        while (start < Math.Min(one.Length, other.Length) && one[start] == other[start])
        {
            start++;
        }

        var (a, b) = (one[start..], other[start..]);
        return a.Length == b.Length ? a[1..] == b[1..] || IsSwapped(a, b)
            : a.Length > b.Length ? a[1..] == b
            : b[1..] == a;
    }

    private static bool IsSwapped(string a, string b) => a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
}
