namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// One list of the taxonomy with who has each of its slugs. Two sets of slugs agree, 0 to 1, by the cosine of the sets weighted by rarity, times
/// the rarity of the rarest in common: so a rare tag tells more than a common one, and whoever ticks everything does not win.
/// </summary>
internal sealed class TagIndex
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<HashSet<int>> having = [];
    private readonly List<int[]> ofEach = [];

    /// <summary>Says what an organisation has now.</summary>
    public void Put(int organisation, IEnumerable<string> slugs)
    {
        while (ofEach.Count <= organisation)
        {
            ofEach.Add([]);
        }

        foreach (var slug in ofEach[organisation])
        {
            having[slug].Remove(organisation);
        }

        // Sorted by slug, since a sum of fractions depends on its order in the last digit.
        ofEach[organisation] = [.. slugs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(NumberOf)];
        foreach (var slug in ofEach[organisation])
        {
            having[slug].Add(organisation);
        }
    }

    /// <summary>Fills in how far each organisation agrees with these slugs.</summary>
    public void Agreement(IEnumerable<string> ours, Span<float> into)
    {
        int[] mine = [.. Known(ours)];
        if (mine.Length == 0)
        {
            return;
        }

        double[] rarities = [.. having.Select(those => Rarity.Of(those.Count, ofEach.Count))];
        // A slug that nobody has any more is ours still, and makes the rest of us less.
        var unknown = ours.Distinct(StringComparer.Ordinal).Count() - mine.Length;
        var ownWeight = Squares(mine, rarities) + (unknown * Rarity.Of(0, ofEach.Count));
        foreach (var organisation in mine.SelectMany(slug => having[slug]))
        {
            if (into[organisation] == 0)
            {
                into[organisation] = Agreement(mine, ownWeight, ofEach[organisation], rarities);
            }
        }
    }

    /// <summary>The slugs that an organisation has of these, the rarest first.</summary>
    public IReadOnlyList<string> Shared(int organisation, IEnumerable<string> ours) =>
        [
            .. ours.Distinct(StringComparer.Ordinal)
                .Where(slug => numbers.TryGetValue(slug, out var number) && having[number].Contains(organisation))
                .OrderBy(slug => having[numbers[slug]].Count)
                .ThenBy(slug => slug, StringComparer.Ordinal),
        ];

    private static float Agreement(int[] mine, double ownWeight, int[] theirs, double[] rarities)
    {
        var (shared, rarest) = (0.0, 0.0);
        foreach (var slug in theirs)
        {
            if (Array.IndexOf(mine, slug) >= 0)
            {
                shared += rarities[slug] * rarities[slug];
                rarest = Math.Max(rarest, rarities[slug]);
            }
        }

        return (float)(Math.Min(1, shared / Math.Sqrt(ownWeight * Squares(theirs, rarities))) * rarest);
    }

    private static double Squares(int[] slugs, double[] rarities)
    {
        var sum = 0.0;
        foreach (var slug in slugs)
        {
            sum += rarities[slug] * rarities[slug];
        }

        return sum;
    }

    private IEnumerable<int> Known(IEnumerable<string> slugs) =>
        slugs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(numbers.ContainsKey).Select(slug => numbers[slug]);

    private int NumberOf(string slug)
    {
        if (!numbers.TryGetValue(slug, out var number))
        {
            number = numbers[slug] = having.Count;
            having.Add([]);
        }

        return number;
    }
}
