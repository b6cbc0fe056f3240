using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// The names of the organisations: which of them a text says, and which are alike. A word of a name tells as much as it is rare among names,
/// and as it is rare among what organisations did.
/// </summary>
internal sealed class NameIndex
{
    // Legal forms and little words, folded, which half of all names have.
    private static readonly HashSet<string> Little = new(
        """
        a ab af ag amba and aps as bv co de den det der for fmba for fur gmbh i inc is ivs ks limited llc ltd nv of og oy plc sa sas spa
        srl the til und ved
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, List<int>> having = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> wordNumbers = new(StringComparer.Ordinal);
    private readonly List<int> activitiesWith = [];
    private readonly GramIndex grams = new();
    private readonly List<int> ofText = [];
    private int activities;
    private int names;

    /// <summary>The words of a name that tell it from others.</summary>
    public static string[] WordsOf(string name) =>
        [.. Words.Of(name).Select(word => word.Folded).Where(word => !Little.Contains(word)).Distinct(StringComparer.Ordinal)];

    /// <summary>Says what an organisation is called now.</summary>
    public void Put(int number, OrganisationRow organisation, string name)
    {
        Remove(number, organisation);
        organisation.NameWords = WordsOf(name);
        foreach (var word in organisation.NameWords)
        {
            if (!having.TryGetValue(word, out var those))
            {
                having[word] = those = [];
            }

            those.Add(number);
        }

        names++;
        organisation.NameText = grams.Add(Grams.Of(organisation.NameWords, []));
        ofText.Add(number);
    }

    /// <summary>An organisation is gone.</summary>
    public void Remove(int number, OrganisationRow organisation)
    {
        foreach (var word in organisation.NameWords)
        {
            having[word].Remove(number);
        }

        organisation.NameWords = [];
        if (organisation.NameText >= 0)
        {
            names--;
            grams.Remove(organisation.NameText);
            organisation.NameText = -1;
        }
    }

    /// <summary>Counts the words of something done, for their rarity; answers their numbers, to be taken back with <see cref="Uncount"/>.</summary>
    public int[] Count(IEnumerable<string> words)
    {
        activities++;
        int[] numbers = [.. words.Distinct(StringComparer.Ordinal).Select(NumberOf)];
        foreach (var number in numbers)
        {
            activitiesWith[number]++;
        }

        return numbers;
    }

    /// <summary>Something done is gone.</summary>
    public void Uncount(int[] numbers)
    {
        activities--;
        foreach (var number in numbers)
        {
            activitiesWith[number]--;
        }
    }

    public void Settle() => grams.Settle();

    /// <summary>
    /// Fills in how far a text says each name, 0 to 1: the share of the name that it says, squared, so that one word of a long name says little,
    /// and less when that word is common.
    /// </summary>
    public void Said(IReadOnlySet<string> words, IReadOnlyList<OrganisationRow> organisations, Span<float> into)
    {
        var said = new Dictionary<int, double>();
        foreach (var word in words.Order(StringComparer.Ordinal))
        {
            foreach (var number in having.GetValueOrDefault(word) ?? [])
            {
                said[number] = said.GetValueOrDefault(number) + RarityOf(word);
            }
        }

        foreach (var (number, sum) in said)
        {
            var share = sum / organisations[number].NameWords.Sum(RarityOf);
            into[number] = (float)(share * share * Math.Min(1, 2 * sum));
        }
    }

    /// <summary>Fills in how alike each name is to one, 0 to 1.</summary>
    public void Alike(OrganisationRow organisation, Span<float> into)
    {
        if (organisation.NameText < 0)
        {
            return;
        }

        var cosines = new float[grams.Count];
        grams.Cosines(organisation.NameText, cosines);
        for (var text = 0; text < cosines.Length; text++)
        {
            if (cosines[text] > 0)
            {
                into[ofText[text]] = cosines[text];
            }
        }
    }

    private double RarityOf(string word) =>
        Rarity.Of(having.TryGetValue(word, out var those) ? those.Count : 0, names)
        * Rarity.Of(wordNumbers.TryGetValue(word, out var number) ? activitiesWith[number] : 0, activities);

    private int NumberOf(string word)
    {
        if (!wordNumbers.TryGetValue(word, out var number))
        {
            number = wordNumbers[word] = activitiesWith.Count;
            activitiesWith.Add(0);
        }

        return number;
    }
}
