namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>What each kind of reason weighs, for a post and for an organisation as a whole. How they were found stands in docs/matching.md.</summary>
internal sealed record MatchWeights(
    IReadOnlyDictionary<MatchReasonKind, double> Post,
    IReadOnlyDictionary<MatchReasonKind, double> Organisation
)
{
    public static MatchWeights Standard { get; } =
        new(
            new Dictionary<MatchReasonKind, double>
            {
                [MatchReasonKind.GivesWhatWeSeek] = 0.5,
                [MatchReasonKind.SeeksWhatWeGive] = 0.5,
                [MatchReasonKind.SharedThemes] = 0.06,
                [MatchReasonKind.SharedCategories] = 0.09,
                [MatchReasonKind.SharedCompetences] = 0.12,
                [MatchReasonKind.AlikeWork] = 0.37,
                [MatchReasonKind.NamedInText] = 0.28,
                [MatchReasonKind.Active] = 0.1,
                [MatchReasonKind.SameRegion] = 0.02,
                [MatchReasonKind.Lately] = 0.02,
                [MatchReasonKind.Answers] = 0.08,
            },
            new Dictionary<MatchReasonKind, double>
            {
                [MatchReasonKind.GivesWhatWeSeek] = 0.4,
                [MatchReasonKind.SeeksWhatWeGive] = 0.4,
                [MatchReasonKind.SharedThemes] = 0.06,
                [MatchReasonKind.SharedCategories] = 0.09,
                [MatchReasonKind.SharedCompetences] = 0.12,
                [MatchReasonKind.AlikeWork] = 0.6,
                [MatchReasonKind.WorkedTogether] = 0.58,
                [MatchReasonKind.SharedPartners] = 0.7,
                [MatchReasonKind.Active] = 0.14,
                [MatchReasonKind.ServesRegion] = 0.22,
                [MatchReasonKind.SameRegion] = 0.02,
                [MatchReasonKind.TypesThatMeet] = 0.05,
                [MatchReasonKind.SameType] = 0.015,
                [MatchReasonKind.AlikeName] = 0.2,
                [MatchReasonKind.Lately] = 0.02,
                [MatchReasonKind.Answers] = 0.08,
            }
        );

    /// <summary>Whether a kind is a ground to meet; the others strengthen one that there is.</summary>
    public static bool IsGround(MatchReasonKind kind) => kind <= MatchReasonKind.NamedInText;

    /// <summary>Whether a kind says what they usually do, whoever asks, and not why the two fit.</summary>
    public static bool IsHabit(MatchReasonKind kind) => kind is MatchReasonKind.Active or MatchReasonKind.Lately or MatchReasonKind.Answers;

    public IReadOnlyDictionary<MatchReasonKind, double> For(MatchQuery query) => For(query.Post is not null);

    /// <summary>The weights of one of the two tasks.</summary>
    public IReadOnlyDictionary<MatchReasonKind, double> For(bool isForPost) => isForPost ? Post : Organisation;
}
