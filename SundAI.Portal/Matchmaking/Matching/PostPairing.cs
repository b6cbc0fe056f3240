namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// A need and an offer of the same thing, one ours and one theirs. Strength, 0 to 1: half for the kind alone, a quarter each
/// for tags (Jaccard) and words (cosine) in common.
/// </summary>
internal sealed record PostPairing(PostFacts Ours, PostFacts Theirs, double Strength)
{
    /// <summary>The strongest pair, or null when nobody gives what the other seeks.</summary>
    public static PostPairing? Best(IEnumerable<PostFacts> ours, IEnumerable<PostFacts> theirs, Rarity rarity) =>
        ours.SelectMany(our => theirs.Where(their => Complement(our, their)).Select(their => Of(our, their, rarity)))
            .OrderByDescending(pairing => pairing.Strength)
            .ThenBy(pairing => pairing.Theirs.Id)
            .ThenBy(pairing => pairing.Ours.Id)
            .FirstOrDefault();

    private static bool Complement(PostFacts our, PostFacts their) => our.Kind != their.Kind && our.What == their.What;

    private static PostPairing Of(PostFacts our, PostFacts their, Rarity rarity)
    {
        var words = new TermVector(our.Tokens, rarity).Cosine(new TermVector(their.Tokens, rarity));
        return new(our, their, 0.5 + (0.25 * TagsInCommon(our, their)) + (0.25 * words));
    }

    private static double TagsInCommon(PostFacts our, PostFacts their)
    {
        var mine = Tags(our);
        var other = Tags(their);
        var all = mine.Union(other).Count();
        return all == 0 ? 0 : (double)mine.Intersect(other).Count() / all;
    }

    private static HashSet<(char List, string Slug)> Tags(PostFacts post) =>
        [
            .. post.Themes.Select(slug => ('t', slug)),
            .. post.Categories.Select(slug => ('c', slug)),
            .. post.Competences.Select(slug => ('k', slug)),
        ];
}
