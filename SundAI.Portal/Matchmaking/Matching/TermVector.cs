namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// A text as its telling terms, weighted, of length 1: (1 + ln count) times rarity for each (tf-idf). Terms are in ordinal order, so that
/// every sum is the same whatever order the text came in.
/// </summary>
internal sealed class TermVector
{
    private readonly string[] _terms;
    private readonly double[] _weights;

    public TermVector(IEnumerable<string> tokens, Rarity rarity)
    {
        var counted = tokens
            .Where(rarity.IsTelling)
            .GroupBy(token => token, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        _terms = [.. counted.Select(group => group.Key)];
        _weights = [.. counted.Select(group => (1 + Math.Log(group.Count())) * rarity.Of(group.Key))];
        var length = Math.Sqrt(_weights.Sum(weight => weight * weight));
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] /= length;
        }
    }

    /// <summary>The cosine, 0 to 1: 1 for the same words in the same proportion.</summary>
    public double Cosine(TermVector other) => Math.Min(1, Products(other).Sum(product => product.Weight));

    /// <summary>The terms that both have, in ordinal order, each with what it adds to the cosine.</summary>
    public IEnumerable<(string Term, double Weight)> Products(TermVector other)
    {
        int i = 0,
            j = 0;
        while (i < _terms.Length && j < other._terms.Length)
        {
            var order = string.CompareOrdinal(_terms[i], other._terms[j]);
            if (order == 0)
            {
                yield return (_terms[i], _weights[i] * other._weights[j]);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }
}
