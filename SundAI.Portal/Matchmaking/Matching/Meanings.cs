namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>What one can say in two languages: the phrases that say it in the one and in the other.</summary>
internal sealed record Meaning(IReadOnlyList<string> Danish, IReadOnlyList<string> English);

/// <summary>
/// Finds what a text says that is said otherwise in the other language, so that two texts meet though their words have no letters in common. A
/// phrase is its folded words in order, stop words left out; a word of six letters or more is known by its beginning, since Danish puts words
/// together and both languages put endings on, a shorter one stands alone. Each meaning has two grams, one for each language.
/// </summary>
internal sealed class Meanings
{
    // Above all grams of letters, of which there are fewer than 400 million.
    private const uint First = 1u << 31;

    private const int StartLength = 4;

    private readonly Dictionary<string, List<Phrase>> byStart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <param name="meanings">One that shares a phrase with an earlier one is that one.</param>
    public Meanings(IEnumerable<Meaning> meanings)
    {
        lookup = byStart.GetAlternateLookup<ReadOnlySpan<char>>();
        var known = new Dictionary<(bool IsDanish, string Phrase), uint>();
        foreach (var (number, meaning) in meanings.Index())
        {
            List<WordStart[]>[] sides = [PhrasesOf(meaning.Danish), PhrasesOf(meaning.English)];
            (bool IsDanish, string Phrase)[][] keys = [.. sides.Select((side, at) => side.Select(one => (at == 0, KeyOf(one))).ToArray())];
            var first = keys.SelectMany(side => side)
                .Where(known.ContainsKey)
                .Select(key => known[key])
                .FirstOrDefault(First + (2 * (uint)number));
            for (var side = 0; side < sides.Length; side++)
            {
                foreach (var (at, phrase) in sides[side].Index())
                {
                    if (!IsSaidAlike(phrase, sides[1 - side]) && known.TryAdd(keys[side][at], first))
                    {
                        Add(new Phrase(first + (uint)side, phrase));
                    }
                }
            }
        }

        foreach (var phrases in byStart.Values)
        {
            phrases.Sort((one, other) => one.Meaning.CompareTo(other.Meaning));
        }
    }

    public static Meanings None { get; } = new([]);

    /// <summary>The gram of the same meaning in the other language; a gram of letters is its own.</summary>
    public static uint Otherwise(uint gram) => gram >= First ? gram ^ 1 : gram;

    /// <summary>The meanings that folded words say, each as often as they say it.</summary>
    public IEnumerable<uint> In(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!lookup.TryGetValue(StartOf(words[at]), out var phrases))
            {
                continue;
            }

            var said = 0u;
            foreach (var phrase in phrases)
            {
                if (phrase.Meaning != said && phrase.IsAt(words, at))
                {
                    yield return said = phrase.Meaning;
                }
            }
        }
    }

    private static ReadOnlySpan<char> StartOf(string word) => word.AsSpan(0, Math.Min(StartLength, word.Length));

    private static List<WordStart[]> PhrasesOf(IReadOnlyList<string> phrases) =>
        [.. phrases.Select(Grams.WordsOf).Where(words => words.Count > 0).Select(words => words.Select(WordStart.Of).ToArray())];

    private static string KeyOf(WordStart[] phrase) => string.Join(' ', phrase.Select(word => word.Letters));

    // What both languages say alike meets by its letters, and would be found in a text of the other.
    private static bool IsSaidAlike(WordStart[] phrase, List<WordStart[]> otherwise) =>
        otherwise.Exists(other => IsSame(phrase, other) || IsSame(other, phrase));

    private static bool IsSame(WordStart[] one, WordStart[] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.Begins(pair.Second.Letters));

    private void Add(Phrase phrase)
    {
        var key = StartOf(phrase.Words[0].Letters).ToString();
        if (!byStart.TryGetValue(key, out var those))
        {
            byStart[key] = those = [];
        }

        those.Add(phrase);
    }

    private sealed record Phrase(uint Meaning, WordStart[] Words)
    {
        public bool IsAt(IReadOnlyList<string> words, int at)
        {
            for (var number = 0; number < Words.Length; number++)
            {
                if (at + number >= words.Count || !Words[number].Begins(words[at + number]))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private readonly record struct WordStart(string Letters)
    {
        private const int Shortest = 6;
        private static readonly string[] Endings = ["erne", "ene", "er", "e", "s"];

        public static WordStart Of(string word) =>
            new(
                Endings
                    .Where(ending => word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
                    .Select(ending => word[..^ending.Length])
                    .FirstOrDefault(word)
            );

        public bool Begins(string word) => Letters.Length < Shortest ? word == Letters : word.StartsWith(Letters, StringComparison.Ordinal);
    }
}
