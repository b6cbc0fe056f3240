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

    /// <summary>
    /// Whom it met after an introduction, as it tells itself. That is its own people's knowledge: it counts where this organisation asks for
    /// itself, and nowhere else.
    /// </summary>
    public IReadOnlyList<MatchMeeting> Meetings { get; init; } = [];
}

/// <summary>A meeting or more that came of an introduction.</summary>
/// <param name="Introduction">The introduction.</param>
/// <param name="With">The other side.</param>
/// <param name="IsProject">Whether they do a project together.</param>
internal sealed record MatchMeeting(Guid Introduction, Guid With, bool IsProject);
