namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// What the matcher knows of an organisation; ids are unique among the profiles of one ranking. Lists of slugs may be in any
/// order. <see cref="Region"/> is null when unknown. The organisation type is shown to the matcher but weighs nothing today.
/// </summary>
internal sealed record MatchProfile(
    Guid Id,
    string OrganisationType,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Competences,
    IReadOnlyList<MatchText> Texts,
    string? Region,
    IReadOnlyList<PostFacts> Seeks,
    IReadOnlyList<PostFacts> Gives
)
{
    public IEnumerable<PostFacts> Posts => Seeks.Concat(Gives);
}
