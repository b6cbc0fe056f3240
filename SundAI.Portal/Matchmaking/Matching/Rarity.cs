namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// How much a term tells about an organisation, above 0 to 1: ln(1 + N/n) / ln(1 + N) where n of N organisations have it
/// (inverse document frequency, scaled so that what one alone has is 1).
/// </summary>
internal sealed class Rarity
{
    // Of few organisations, three that share a word may still be the three that belong together.
    private const int AlwaysTelling = 3;
    private const double TellingShare = 0.2;

    private readonly Dictionary<string, int> _organisationsWith = new(StringComparer.Ordinal);
    private readonly int _organisations;

    /// <param name="termsOfEach">The terms of each organisation; repeats within one count once.</param>
    public Rarity(IEnumerable<IEnumerable<string>> termsOfEach)
    {
        foreach (var terms in termsOfEach)
        {
            _organisations++;
            foreach (var term in terms.ToHashSet(StringComparer.Ordinal))
            {
                _organisationsWith[term] = _organisationsWith.GetValueOrDefault(term) + 1;
            }
        }
    }

    public double Of(string term) =>
        Math.Log(1.0 + ((double)_organisations / Math.Max(1, _organisationsWith.GetValueOrDefault(term)))) / Math.Log(1.0 + _organisations);

    /// <summary>Whether a term says something of who has it: a word that more than a fifth of all use does not.</summary>
    public bool IsTelling(string term) =>
        _organisationsWith.GetValueOrDefault(term) <= Math.Max(AlwaysTelling, TellingShare * _organisations);
}
