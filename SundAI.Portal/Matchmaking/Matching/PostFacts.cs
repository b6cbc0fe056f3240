namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// What the matcher knows of a post. <see cref="What"/> is the slug of what is sought or given (<c>data</c>, <c>testsite</c>,
/// <c>research-partner</c>, <c>talent</c>, <c>regulatory-advice</c>, <c>funding</c>, <c>technology</c>, <c>pilot</c>);
/// <see cref="Tokens"/> are the stems of its title and text; the three lists are slugs of the taxonomy.
/// </summary>
internal sealed record PostFacts(
    Guid Id,
    PostKind Kind,
    string What,
    string Title,
    IReadOnlyList<string> Tokens,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Competences
);
