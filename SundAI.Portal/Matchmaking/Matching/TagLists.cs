namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>The slugs that describe an organisation, its posts' included, or one post.</summary>
internal sealed record TagLists(IReadOnlyList<string> Themes, IReadOnlyList<string> Categories, IReadOnlyList<string> Competences)
{
    public static TagLists Of(MatchProfile profile) =>
        new(
            [.. profile.Themes, .. profile.Posts.SelectMany(post => post.Themes)],
            [.. profile.Categories, .. profile.Posts.SelectMany(post => post.Categories)],
            [.. profile.Competences, .. profile.Posts.SelectMany(post => post.Competences)]
        );

    public static TagLists Of(PostFacts post) => new(post.Themes, post.Categories, post.Competences);
}
