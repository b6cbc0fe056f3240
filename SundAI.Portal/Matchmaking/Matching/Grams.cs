using System.Runtime.InteropServices;
using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>How often a text has a gram.</summary>
internal readonly record struct GramCount(uint Gram, int Count);

/// <summary>
/// A text as the runs of four letters inside its folded words, stop words left out; a word of four letters or fewer is one gram of its own.
/// They meet where stems do not: inside Danish compounds, and across inflections of both languages (McNamee and Mayfield, Character N-Gram
/// Tokenization for European Language Text Retrieval, 2004). Figures for both stand in docs/matching.md.
/// </summary>
internal static class Grams
{
    private const int Length = 4;

    // Letters, digits, the mark of a short word, and one for all that is neither.
    private const uint Symbols = 38;
    private const uint ShortWord = 37;
    private const uint Other = 36;

    /// <summary>The words that a text is told by: folded, in order.</summary>
    public static IReadOnlyList<string> WordsOf(string? text) =>
        [.. Words.Of(text).Where(word => !StopWords.Contains(word)).Select(word => word.Folded)];

    /// <summary>The grams of folded words and what else is counted with them, in the order of their numbers.</summary>
    public static GramCount[] Of(IEnumerable<string> words, IReadOnlyList<uint> meanings)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var word in words)
        {
            if (word.Length <= Length)
            {
                Count(counts, Number(word, ShortWord));
                continue;
            }

            for (var from = 0; from + Length <= word.Length; from++)
            {
                Count(counts, Number(word.AsSpan(from, Length), 0));
            }
        }

        foreach (var meaning in meanings)
        {
            Count(counts, meaning);
        }

        var all = new GramCount[counts.Count];
        var next = 0;
        foreach (var (gram, count) in counts)
        {
            all[next++] = new GramCount(gram, count);
        }

        Array.Sort(all, (one, other) => one.Gram.CompareTo(other.Gram));
        return all;
    }

    private static void Count(Dictionary<uint, int> counts, uint gram) => CollectionsMarshal.GetValueRefOrAddDefault(counts, gram, out _)++;

    private static uint Number(ReadOnlySpan<char> letters, uint first)
    {
        var number = first;
        foreach (var letter in letters)
        {
            number = (number * Symbols) + Symbol(letter);
        }

        // So that »ab« and »aab« differ though a is 0.
        return (number * 5) + (uint)letters.Length;
    }

    private static uint Symbol(char letter) =>
        letter switch
        {
            >= 'a' and <= 'z' => (uint)(letter - 'a'),
            >= '0' and <= '9' => (uint)(26 + letter - '0'),
            _ => Other,
        };
}
