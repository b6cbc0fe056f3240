namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>The slugs that describe an organisation or a post.</summary>
internal sealed record TagLists(IReadOnlyList<string> Themes, IReadOnlyList<string> Categories, IReadOnlyList<string> Competences)
{
    public static TagLists None { get; } = new([], [], []);

    public static TagLists Of(PostTraits post) => new(post.Themes, post.Categories, post.Competences);

    public TagLists And(TagLists more) =>
        new([.. Themes, .. more.Themes], [.. Categories, .. more.Categories], [.. Competences, .. more.Competences]);

    /// <summary>How many slugs two have in common, of all that either has, 0 to 1 (Jaccard).</summary>
    public float InCommon(TagLists other)
    {
        var mine = All().ToHashSet();
        var theirs = other.All().ToHashSet();
        var shared = mine.Count(theirs.Contains);
        var all = mine.Count + theirs.Count - shared;
        return all == 0 ? 0 : (float)shared / all;
    }

    private IEnumerable<(char List, string Slug)> All() =>
        [.. Themes.Select(slug => ('t', slug)), .. Categories.Select(slug => ('c', slug)), .. Competences.Select(slug => ('k', slug))];
}
