using System.Runtime.InteropServices;

namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// Texts as lists of grams, each gram with the texts that have it, for cosines of one text with all others. A gram weighs (1 + ln count) times
/// its rarity; one that more than half of the texts have weighs nothing. What a text says in one language (<see cref="Meanings"/>) meets what
/// another says in the other, beside the letters: it makes no text longer, so texts of one language are compared as if it were not there. Rarities are
/// those of the last <see cref="Settle"/>, so that a text can be added without touching the others. Readers may be many, a writer is alone.
/// </summary>
internal sealed class GramIndex
{
    // So many list entries are read for one text, those of its heaviest grams; thousands of texts have no more than that. Among more, the
    // best found so are compared by all their grams, and the others keep what was found, which is no more than their cosine.
    private const int EntriesRead = 300_000;
    private const int ComparedWhole = 500;

    // As much as a word in common whose letters make four grams.
    private const float MeaningWeight = 2;

    private const double CommonShare = 0.5;
    private const int NeverCommon = 3;

    // A list entry is a text's number and the count of the gram in it, which says no more above 15.
    private const int CountBits = 4;
    private const uint MaxCount = (1u << CountBits) - 1;

    private static readonly float[] Damped = [.. Enumerable.Range(0, (int)MaxCount + 1).Select(count => 1 + MathF.Log(Math.Max(1, count)))];

    private readonly Dictionary<uint, int> numbers = [];
    private readonly List<List<uint>> having = [];
    private readonly List<float> rarities = [];
    private readonly List<int> otherwise = [];
    private readonly List<uint[]?> texts = [];
    private readonly List<float> lengths = [];
    private int settledTexts;

    /// <summary>How many numbers are given out; a row of cosines has one place for each.</summary>
    public int Count => texts.Count;

    /// <summary>Adds a text and answers its number: the next.</summary>
    public int Add(GramCount[] grams)
    {
        var text = texts.Count;
        var own = new uint[grams.Length];
        for (var i = 0; i < grams.Length; i++)
        {
            var gram = NumberOf(grams[i].Gram);
            var count = Math.Min((uint)grams[i].Count, MaxCount);
            own[i] = ((uint)gram << CountBits) | count;
            having[gram].Add(((uint)text << CountBits) | count);
        }

        texts.Add(own);
        lengths.Add(LengthOf(own));
        return text;
    }

    /// <summary>Its number is not used again; its list entries go with the next <see cref="Settle"/>.</summary>
    public void Remove(int text) => (texts[text], lengths[text]) = (null, float.PositiveInfinity);

    /// <summary>Counts anew how rare each gram is, and forgets what was removed.</summary>
    public void Settle()
    {
        settledTexts = texts.Count(text => text is not null);
        var common = Math.Max(NeverCommon, CommonShare * settledTexts);
        foreach (var those in having)
        {
            those.RemoveAll(entry => texts[(int)(entry >> CountBits)] is null);
        }

        for (var gram = 0; gram < having.Count; gram++)
        {
            // A meaning is as rare as those are who say it in either language.
            var count = having[gram].Count + (IsMeaning(gram) ? having[otherwise[gram]].Count : 0);
            rarities[gram] = count > common ? 0 : RarityOf(gram, count);
        }

        for (var text = 0; text < texts.Count; text++)
        {
            lengths[text] = texts[text] is { } own ? LengthOf(own) : float.PositiveInfinity;
        }
    }

    /// <summary>Fills in the cosine, 0 to 1, of a text of the index with each other.</summary>
    public void Cosines(int text, Span<float> into) => Cosines(texts[text] ?? [], into);

    /// <summary>Fills in the cosine, 0 to 1, of any text with each of the index.</summary>
    public void Cosines(GramCount[] grams, Span<float> into)
    {
        var known = new List<uint>(grams.Length);
        foreach (var (gram, count) in grams)
        {
            if (numbers.TryGetValue(gram, out var number))
            {
                known.Add(((uint)number << CountBits) | Math.Min((uint)count, MaxCount));
            }
        }

        Cosines(CollectionsMarshal.AsSpan(known), into);
    }

    private void Cosines(ReadOnlySpan<uint> query, Span<float> into)
    {
        into.Clear();
        var length = LengthOf(query);
        if (!float.IsFinite(length))
        {
            return;
        }

        var telling = Telling(query, out var readsAll);
        foreach (var entry in telling)
        {
            var gram = otherwise[(int)(entry >> CountBits)];
            var weight = WeightOf(entry) * rarities[gram] / length;
            foreach (var found in CollectionsMarshal.AsSpan(having[gram]))
            {
                into[(int)(found >> CountBits)] += weight * Damped[found & MaxCount];
            }
        }

        var all = CollectionsMarshal.AsSpan(lengths);
        for (var text = 0; text < all.Length; text++)
        {
            into[text] = Math.Min(1, into[text] / all[text]);
        }

        if (!readsAll)
        {
            CompareWhole(query, length, into);
        }
    }

    // The heaviest first to choose, then in the order of grams, since a sum of fractions depends on its order in the last digit.
    private List<uint> Telling(ReadOnlySpan<uint> query, out bool readsAll)
    {
        var telling = new List<uint>(query.Length);
        var entries = 0;
        foreach (var entry in query)
        {
            if (rarities[(int)(entry >> CountBits)] > 0)
            {
                telling.Add(entry);
                entries += MetBy(entry);
            }
        }

        readsAll = entries <= EntriesRead;
        if (readsAll)
        {
            return telling;
        }

        var left = EntriesRead;
        return [.. telling.OrderByDescending(WeightOf).ThenBy(entry => entry).TakeWhile(entry => (left -= MetBy(entry)) >= 0).Order()];
    }

    private void CompareWhole(ReadOnlySpan<uint> query, float length, Span<float> into)
    {
        var best = new PriorityQueue<int, float>(ComparedWhole + 1);
        var least = 0f;
        for (var text = 0; text < into.Length; text++)
        {
            if (into[text] > least)
            {
                best.Enqueue(text, into[text]);
                if (best.Count > ComparedWhole)
                {
                    best.Dequeue();
                    best.TryPeek(out _, out least);
                }
            }
        }

        var weights = Rented.Floats(having.Count);
        foreach (var entry in query)
        {
            var gram = otherwise[(int)(entry >> CountBits)];
            weights[gram] = WeightOf(entry) * rarities[gram] / length;
        }

        foreach (var (text, _) in best.UnorderedItems)
        {
            var sum = 0f;
            foreach (var entry in texts[text]!)
            {
                sum += weights[(int)(entry >> CountBits)] * Damped[entry & MaxCount];
            }

            into[text] = Math.Min(1, sum / lengths[text]);
        }

        Rented.Return(weights);
    }

    private float LengthOf(ReadOnlySpan<uint> entries)
    {
        var squares = 0f;
        foreach (var entry in entries)
        {
            var weight = IsMeaning((int)(entry >> CountBits)) ? 0 : WeightOf(entry);
            squares += weight * weight;
        }

        return squares > 0 ? MathF.Sqrt(squares) : float.PositiveInfinity;
    }

    private float WeightOf(uint entry) => Damped[entry & MaxCount] * rarities[(int)(entry >> CountBits)];

    private float RarityOf(int gram, int count) => (IsMeaning(gram) ? MeaningWeight : 1) * (float)Rarity.Of(count, settledTexts);

    private bool IsMeaning(int gram) => otherwise[gram] != gram;

    private int MetBy(uint entry) => having[otherwise[(int)(entry >> CountBits)]].Count;

    private int NumberOf(uint gram)
    {
        if (!numbers.TryGetValue(gram, out var number))
        {
            number = New(gram);
            if (Meanings.Otherwise(gram) is var other && other != gram)
            {
                otherwise[number] = New(other);
                otherwise[otherwise[number]] = number;
            }

            rarities[number] = rarities[otherwise[number]] = RarityOf(number, 1);
        }

        return number;
    }

    private int New(uint gram)
    {
        var number = numbers[gram] = having.Count;
        having.Add([]);
        rarities.Add(0);
        otherwise.Add(number);
        return number;
    }
}
