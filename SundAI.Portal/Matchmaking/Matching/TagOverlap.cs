namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// How far two sets of slugs agree, 0 to 1: the cosine of the sets weighted by rarity, times the rarity of the rarest shared
/// one. So a rare tag tells more than a common one, and whoever ticks everything does not win.
/// </summary>
internal sealed record TagOverlap(double Strength, IReadOnlyList<string> Shared)
{
    public static TagOverlap Of(IEnumerable<string> ours, IEnumerable<string> theirs, Rarity rarity)
    {
        var mine = Sorted(ours);
        var other = Sorted(theirs);
        List<string> shared = [.. mine.Where(other.Contains).OrderByDescending(rarity.Of).ThenBy(tag => tag, StringComparer.Ordinal)];
        if (shared.Count == 0)
        {
            return new(0, []);
        }

        var cosine = Weight(shared, rarity) / Math.Sqrt(Weight(mine, rarity) * Weight(other, rarity));
        return new(Math.Min(1, cosine) * rarity.Of(shared[0]), shared);
    }

    private static double Weight(IEnumerable<string> tags, Rarity rarity) => tags.Sum(tag => rarity.Of(tag) * rarity.Of(tag));

    // Sorted, since a sum of fractions depends on its order in the last digit.
    private static SortedSet<string> Sorted(IEnumerable<string> tags) => new(tags, StringComparer.Ordinal);
}
