using SundAI.Portal.Matchmaking.Matching;

namespace SundAI.Portal.Tests.Matchmaking.Matching;

/// <summary>Checks a reason against the two profiles, without any of the matcher's own code.</summary>
internal static class ReasonTruth
{
    public static bool IsTrue(MatchReason reason, MatchQuery query, MatchProfile theirs) =>
        reason.Facts.Count > 0
        && reason.Kind switch
        {
            MatchReasonKind.ComplementaryPost => Complement(reason.Facts, query, theirs),
            MatchReasonKind.SharedThemes => reason.Facts.All(slug =>
                Has(query, slug, p => p.Themes, p => p.Themes) && Has(theirs, slug, p => p.Themes, p => p.Themes)
            ),
            MatchReasonKind.SharedCategories => reason.Facts.All(slug =>
                Has(query, slug, p => p.Categories, p => p.Categories) && Has(theirs, slug, p => p.Categories, p => p.Categories)
            ),
            MatchReasonKind.SharedCompetences => reason.Facts.All(slug =>
                Has(query, slug, p => p.Competences, p => p.Competences) && Has(theirs, slug, p => p.Competences, p => p.Competences)
            ),
            MatchReasonKind.SimilarText => reason.Facts.All(stem => Texts(query).Contains(stem) && Texts(theirs).Contains(stem)),
            MatchReasonKind.SameRegion => reason.Facts.Single() == query.Owner.Region && query.Owner.Region == theirs.Region,
            _ => false,
        };

    private static bool Complement(IReadOnlyList<string> facts, MatchQuery query, MatchProfile theirs)
    {
        var their = theirs.Posts.First(post => post.Id.ToString() == facts[1]);
        var our = Posts(query).First(post => post.Id.ToString() == facts[2]);
        return their.What == facts[0] && our.What == facts[0] && their.Kind != our.Kind;
    }

    private static IEnumerable<PostFacts> Posts(MatchQuery query) => query.Post is { } post ? [post] : query.Owner.Posts;

    private static bool Has(
        MatchQuery query,
        string slug,
        Func<MatchProfile, IReadOnlyList<string>> ofProfile,
        Func<PostFacts, IReadOnlyList<string>> ofPost
    ) => query.Post is { } post ? ofPost(post).Contains(slug) : Has(query.Owner, slug, ofProfile, ofPost);

    private static bool Has(
        MatchProfile profile,
        string slug,
        Func<MatchProfile, IReadOnlyList<string>> ofProfile,
        Func<PostFacts, IReadOnlyList<string>> ofPost
    ) => ofProfile(profile).Contains(slug) || profile.Posts.Any(post => ofPost(post).Contains(slug));

    private static HashSet<string> Texts(MatchQuery query) => query.Post is { } post ? [.. post.Tokens] : Texts(query.Owner);

    private static HashSet<string> Texts(MatchProfile profile) =>
        [.. profile.Texts.SelectMany(text => text.Stems), .. profile.Posts.SelectMany(post => post.Tokens)];
}
