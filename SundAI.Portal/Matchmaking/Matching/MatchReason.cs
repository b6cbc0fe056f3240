namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>What a reason rests on; what its facts are stands at each.</summary>
public enum MatchReasonKind
{
    /// <summary>One seeks what the other gives. Facts: the slug of what, their post's id, our post's id.</summary>
    ComplementaryPost,

    /// <summary>Facts: slugs of themes, the rarest first.</summary>
    SharedThemes,

    /// <summary>Facts: slugs of solution categories, the rarest first.</summary>
    SharedCategories,

    /// <summary>Facts: slugs of competences, the rarest first.</summary>
    SharedCompetences,

    /// <summary>Facts: up to three stems found in the texts of both, the strongest first.</summary>
    SimilarText,

    /// <summary>Facts: the slug of the region.</summary>
    SameRegion,
}

/// <summary>The word for how much a reason weighs: vejer mest, meget, noget. At most one reason weighs most.</summary>
public enum MatchWeight
{
    Most,
    Much,
    Some,
}

/// <summary>Why two fit: <see cref="Part"/> is this reason's share of the score, above 0, at most 1.</summary>
internal sealed record MatchReason(MatchReasonKind Kind, IReadOnlyList<string> Facts, double Part, MatchWeight Weight);
