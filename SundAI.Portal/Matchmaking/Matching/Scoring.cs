namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// Scores candidates for one query. A score is the sum of its parts: strength (0 to 1) times a fixed weight for each kind of
/// reason; the weights add up to 1. Being in the same region multiplies what else is there: alone it is no reason to meet.
/// </summary>
internal sealed class Scoring
{
    private const double PostWeight = 0.40;
    private const double TextWeight = 0.28;
    private const double TagWeight = 0.09;
    private const double RegionWeight = 0.05;

    private readonly MatchQuery _query;
    private readonly TagLists _tags;
    private readonly IReadOnlyList<PostFacts> _posts;
    private readonly IReadOnlyList<TermVector> _texts;
    private readonly Rarity _themes;
    private readonly Rarity _categories;
    private readonly Rarity _competences;
    private readonly Rarity _words;

    public Scoring(MatchQuery query, IReadOnlyList<MatchProfile> others)
    {
        List<MatchProfile> all = [query.Owner, .. others];
        var tags = all.Select(TagLists.Of).ToList();
        _themes = new(tags.Select(lists => lists.Themes));
        _categories = new(tags.Select(lists => lists.Categories));
        _competences = new(tags.Select(lists => lists.Competences));
        _words = new(all.Select(profile => TextsOf(profile).SelectMany(text => text)));
        _query = query;
        _tags = query.Post is { } post ? TagLists.Of(post) : tags[0];
        _posts = query.Post is { } one ? [one] : [.. query.Owner.Posts];
        _texts = Vectors(query.Post is { } only ? [only.Tokens] : TextsOf(query.Owner));
    }

    /// <summary>The match, or null when nothing is in common.</summary>
    public Match? Score(MatchProfile candidate)
    {
        var parts = PartsOf(candidate).Where(part => part.Amount > 0).ToList();
        if (_query.Owner.Region is { } region && region == candidate.Region)
        {
            var others = parts.Sum(part => part.Amount) / (1 - RegionWeight);
            parts.Add(new(MatchReasonKind.SameRegion, [region], RegionWeight * others));
        }

        return ScorePart.ToMatch(candidate.Id, parts);
    }

    private IEnumerable<ScorePart> PartsOf(MatchProfile candidate)
    {
        if (PostPairing.Best(_posts, candidate.Posts, _words) is { } pair)
        {
            string[] facts = [pair.Theirs.What, pair.Theirs.Id.ToString(), pair.Ours.Id.ToString()];
            yield return new(MatchReasonKind.ComplementaryPost, facts, PostWeight * pair.Strength);
        }

        var tags = TagLists.Of(candidate);
        yield return Shared(MatchReasonKind.SharedThemes, TagOverlap.Of(_tags.Themes, tags.Themes, _themes));
        yield return Shared(MatchReasonKind.SharedCategories, TagOverlap.Of(_tags.Categories, tags.Categories, _categories));
        yield return Shared(MatchReasonKind.SharedCompetences, TagOverlap.Of(_tags.Competences, tags.Competences, _competences));
        var text = TextSimilarity.Of(_texts, Vectors(TextsOf(candidate, IsNoRival)));
        yield return new(MatchReasonKind.SimilarText, text.Terms, TextWeight * text.Strength);
    }

    private static ScorePart Shared(MatchReasonKind kind, TagOverlap overlap) => new(kind, overlap.Shared, TagWeight * overlap.Strength);

    private List<TermVector> Vectors(IEnumerable<IReadOnlyList<string>> texts) =>
        [.. texts.Where(text => text.Count > 0).Select(text => new TermVector(text, _words))];

    // Who seeks or gives the very same is no counterpart for it, however alike the words are.
    private bool IsNoRival(PostFacts their) => !_posts.Any(our => our.Kind == their.Kind && our.What == their.What);

    private static IEnumerable<IReadOnlyList<string>> TextsOf(MatchProfile profile, Func<PostFacts, bool>? counts = null) =>
        profile.Texts.Select(text => text.Stems).Concat(profile.Posts.Where(counts ?? (_ => true)).Select(post => post.Tokens));
}
