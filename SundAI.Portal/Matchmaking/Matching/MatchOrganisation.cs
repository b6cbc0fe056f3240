namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>
/// What the matcher knows of an organisation beside what it did (<see cref="MatchActivity"/>). Lists hold slugs in any order;
/// <see cref="Region"/> is null when unknown.
/// </summary>
internal sealed record MatchOrganisation(
    Guid Id,
    string Name,
    string Type,
    string? Region,
    IReadOnlyList<string> Themes,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Competences
)
{
    /// <summary>The share of those who asked to meet it that it answered, 0 to 1; null when too few have asked.</summary>
    public double? Answers { get; init; }
}
