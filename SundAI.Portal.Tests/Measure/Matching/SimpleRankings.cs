using SundAI.Portal.Platform.Search;

namespace SundAI.Portal.Tests.Measure.Matching;

/// <summary>What anybody would try first, to hold the matcher against: chance, popularity, BM25 on all that an organisation did, and the two together in three measures.</summary>
internal sealed class SimpleRankings
{
    // Robertson and Walker's usual values.
    private const double Saturation = 1.2;
    private const double Length = 0.75;

    private readonly IReadOnlyList<Collaborator> candidates;
    private readonly Dictionary<string, int> popularity;
    private readonly Dictionary<string, List<(int Candidate, int Count)>> postings = new(StringComparer.Ordinal);
    private readonly int[] lengths;
    private readonly double mean;

    public SimpleRankings(CollaborationSet set)
    {
        candidates = set.Candidates;
        popularity = set
            .Projects.SelectMany(project => project.Participants)
            .GroupBy(id => id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        lengths = new int[candidates.Count];
        foreach (var (number, candidate) in candidates.Index())
        {
            var stems = TextAnalysis.Stems($"{candidate.Name} {candidate.Text}");
            lengths[number] = stems.Count;
            foreach (var stem in stems.GroupBy(stem => stem, StringComparer.Ordinal))
            {
                if (!postings.TryGetValue(stem.Key, out var found))
                {
                    postings[stem.Key] = found = [];
                }

                found.Add((number, stem.Count()));
            }
        }

        mean = lengths.Average();
        Fusions =
        [
            .. new[] { 0.25, 0.5, 1.0 }.Select(weight => (weight, new Func<Sought, IEnumerable<string>>(sought => Fusion(sought, weight)))),
        ];
    }

    /// <summary>A shuffle, the same at each run.</summary>
    public IEnumerable<string> Random(Sought sought)
    {
        var ids = Left(sought).Select(number => candidates[number].Id).ToArray();
        new Random(ids.Length).Shuffle(ids);
        return ids;
    }

    /// <summary>Who took part in most.</summary>
    public IEnumerable<string> Popularity(Sought sought) => Ordered(sought, Popular);

    /// <summary>Whose texts say most of the words.</summary>
    public IEnumerable<string> Bm25(Sought sought)
    {
        var scores = ScoresOf(sought);
        return Ordered(sought, number => scores[number]);
    }

    /// <summary>The text's share of the best, and so much of the logarithm of popularity as share of the most popular.</summary>
    public IReadOnlyList<(double Popularity, Func<Sought, IEnumerable<string>> Rank)> Fusions { get; }

    private IEnumerable<string> Fusion(Sought sought, double weight)
    {
        var scores = ScoresOf(sought);
        var (best, most) = (Math.Max(scores.Max(), 1e-9), candidates.Index().Max(one => Math.Log(1 + Popular(one.Index))));
        return Ordered(sought, number => (scores[number] / best) + (weight * Math.Log(1 + Popular(number)) / most));
    }

    private double Popular(int number) => popularity.GetValueOrDefault(candidates[number].Id);

    private double[] ScoresOf(Sought sought)
    {
        var scores = new double[candidates.Count];
        foreach (var stem in TextAnalysis.Stems($"{sought.Title} {sought.Text}").Distinct(StringComparer.Ordinal))
        {
            if (postings.TryGetValue(stem, out var found))
            {
                var rarity = Math.Log(1 + ((candidates.Count - found.Count + 0.5) / (found.Count + 0.5)));
                foreach (var (number, count) in found)
                {
                    var norm = Saturation * (1 - Length + (Length * lengths[number] / mean));
                    scores[number] += rarity * count * (Saturation + 1) / (count + norm);
                }
            }
        }

        return scores;
    }

    private IEnumerable<int> Left(Sought sought) =>
        Enumerable.Range(0, candidates.Count).Where(number => !sought.Left.Contains(candidates[number].Id));

    private IEnumerable<string> Ordered(Sought sought, Func<int, double> score) =>
        Left(sought)
            .OrderByDescending(score)
            .ThenBy(number => candidates[number].Id, StringComparer.Ordinal)
            .Select(number => candidates[number].Id);
}
