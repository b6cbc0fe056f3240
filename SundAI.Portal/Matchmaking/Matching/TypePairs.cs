namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// Which types of organisation work together more than chance: the logarithm of the share of a type among the partners of another, over its
/// share of all participations, each activity counted once. Both shares get a little on top, so that few activities say little.
/// </summary>
internal sealed class TypePairs
{
    private const double OnTop = 0.05;

    private readonly Dictionary<(string Ours, string Theirs), double> together = [];
    private readonly Dictionary<string, double> partners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> all = new(StringComparer.Ordinal);
    private double total;

    /// <summary>Counts an activity by the types of who took part.</summary>
    public void Count(IReadOnlyList<string> types)
    {
        if (types.Count == 0)
        {
            return;
        }

        var counts = types.CountBy(type => type, StringComparer.Ordinal).ToList();
        foreach (var (theirs, count) in counts)
        {
            Add(all, theirs, (double)count / types.Count);
            foreach (var (ours, own) in counts.Where(_ => types.Count > 1))
            {
                var pairs = own * (count - (ours == theirs ? 1.0 : 0)) / (types.Count - 1) / types.Count;
                together[(ours, theirs)] = together.GetValueOrDefault((ours, theirs)) + pairs;
                Add(partners, ours, pairs);
            }
        }

        total++;
    }

    /// <summary>Above 0 when the types meet more than chance would have it, below when less.</summary>
    public float Lift(string ours, string theirs)
    {
        var withUs = together.GetValueOrDefault((ours, theirs)) / Math.Max(partners.GetValueOrDefault(ours), double.Epsilon);
        var anywhere = all.GetValueOrDefault(theirs) / Math.Max(1, total);
        return partners.GetValueOrDefault(ours) > 0 ? (float)Math.Log((withUs + OnTop) / (anywhere + OnTop)) : 0;
    }

    private static void Add(Dictionary<string, double> sums, string key, double amount) => sums[key] = sums.GetValueOrDefault(key) + amount;
}
