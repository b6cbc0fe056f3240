namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// One list of the taxonomy with who has each of its slugs. Two sets of slugs agree, 0 to 1, by the cosine of the sets weighted by rarity, times
/// the rarity of the rarest in common: so a rare tag tells more than a common one, and whoever ticks everything does not win.
/// </summary>
internal sealed class TagIndex
{
    private readonly Dictionary<string, HashSet<int>> having = new(StringComparer.Ordinal);
    private readonly List<string[]> ofEach = [];

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

        // Sorted, since a sum of fractions depends on its order in the last digit.
        ofEach[organisation] = [.. slugs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var slug in ofEach[organisation])
        {
            if (!having.TryGetValue(slug, out var those))
            {
                having[slug] = those = [];
            }

            those.Add(organisation);
        }
    }

    /// <summary>Fills in how far each organisation agrees with these slugs.</summary>
    public void Agreement(IEnumerable<string> ours, Span<float> into)
    {
        string[] mine = [.. ours.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var ownWeight = WeightOf(mine);
        var rarest = new Dictionary<int, (double Shared, double Rarest)>();
        foreach (var slug in mine.Where(having.ContainsKey))
        {
            var rarity = RarityOf(slug);
            foreach (var organisation in having[slug])
            {
                var (shared, best) = rarest.GetValueOrDefault(organisation);
                rarest[organisation] = (shared + (rarity * rarity), Math.Max(best, rarity));
            }
        }

        foreach (var (organisation, (shared, best)) in rarest)
        {
            var cosine = shared / Math.Sqrt(ownWeight * WeightOf(ofEach[organisation]));
            into[organisation] = (float)(Math.Min(1, cosine) * best);
        }
    }

    /// <summary>The slugs that an organisation has of these, the rarest first.</summary>
    public IReadOnlyList<string> Shared(int organisation, IEnumerable<string> ours) =>
        [
            .. ours.Distinct(StringComparer.Ordinal)
                .Where(slug => having.TryGetValue(slug, out var those) && those.Contains(organisation))
                .OrderByDescending(RarityOf)
                .ThenBy(slug => slug, StringComparer.Ordinal),
        ];

    private double RarityOf(string slug) => Rarity.Of(having.TryGetValue(slug, out var those) ? those.Count : 0, ofEach.Count);

    private double WeightOf(string[] slugs) => slugs.Sum(slug => RarityOf(slug) * RarityOf(slug));
}
