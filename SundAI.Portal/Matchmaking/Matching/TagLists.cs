namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>The slugs that describe an organisation or a post.</summary>
internal sealed record TagLists(IReadOnlyList<string> Themes, IReadOnlyList<string> Categories, IReadOnlyList<string> Competences)
{
    public static TagLists None { get; } = new([], [], []);

    public static TagLists Of(PostTraits post) => new(post.Themes, post.Categories, post.Competences);

    public TagLists And(TagLists more) =>
        new([.. Themes, .. more.Themes], [.. Categories, .. more.Categories], [.. Competences, .. more.Competences]);

    /// <summary>All slugs, each with its list, in order.</summary>
    public string[] Sorted() =>
        [
            .. Themes
                .Select(slug => $"t {slug}")
                .Concat(Categories.Select(slug => $"c {slug}"))
                .Concat(Competences.Select(slug => $"k {slug}"))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(string.Intern),
        ];

    /// <summary>How many two have in common, of all that either has, 0 to 1 (Jaccard); both as <see cref="Sorted"/> gives them.</summary>
    public static float InCommon(string[] mine, string[] theirs)
    {
        var shared = 0;
        foreach (var slug in mine)
        {
            shared += Array.IndexOf(theirs, slug) >= 0 ? 1 : 0;
        }

        var all = mine.Length + theirs.Length - shared;
        return all == 0 ? 0 : (float)shared / all;
    }
}
