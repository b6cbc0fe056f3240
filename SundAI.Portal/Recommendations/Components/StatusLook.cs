namespace SundAI.Portal.Recommendations.Components;

/// <summary>How the statuses look: an icon that fills, a chip's tone, a segment of a bar. The word stands beside it.</summary>
internal static class StatusLook
{
    /// <summary>All statuses, as far as they have come, furthest first: the order of the bars.</summary>
    public static IReadOnlyList<RecommendationStatus> FurthestFirst { get; } =
    [
        RecommendationStatus.Implemented,
        RecommendationStatus.PartlyImplemented,
        RecommendationStatus.InProgress,
        RecommendationStatus.OwnerFound,
        RecommendationStatus.Proposed,
        RecommendationStatus.Abandoned,
    ];

    /// <summary>The icon's name.</summary>
    public static string Icon(RecommendationStatus status) =>
        status switch
        {
            RecommendationStatus.Proposed => "status-foreslaaet",
            RecommendationStatus.OwnerFound => "status-ejer",
            RecommendationStatus.InProgress => "status-i-gang",
            RecommendationStatus.PartlyImplemented => "status-delvist",
            RecommendationStatus.Implemented => "status-gennemfoert",
            _ => "status-opgivet",
        };

    /// <summary>The class of a bar's segment.</summary>
    public static string Segment(RecommendationStatus status) =>
        status switch
        {
            RecommendationStatus.Proposed => "new",
            RecommendationStatus.OwnerFound => "own",
            RecommendationStatus.InProgress => "run",
            RecommendationStatus.PartlyImplemented => "part",
            RecommendationStatus.Implemented => "done",
            _ => "drop",
        };

    /// <summary>The chip's tone.</summary>
    public static string Chip(RecommendationStatus status) =>
        status is RecommendationStatus.Proposed or RecommendationStatus.OwnerFound or RecommendationStatus.Abandoned ? "" : "active";

    /// <summary>The word in an address.</summary>
    public static string Slug(RecommendationStatus status) =>
        status switch
        {
            RecommendationStatus.Proposed => "foreslaaet",
            RecommendationStatus.OwnerFound => "ejer-fundet",
            RecommendationStatus.InProgress => "i-gang",
            RecommendationStatus.PartlyImplemented => "delvist-gennemfoert",
            RecommendationStatus.Implemented => "gennemfoert",
            _ => "opgivet",
        };

    /// <summary>The status of a word in an address; null when there is none.</summary>
    public static RecommendationStatus? Find(string? slug) =>
        Enum.GetValues<RecommendationStatus>()
            .Where(status => Slug(status) == slug)
            .Select(status => (RecommendationStatus?)status)
            .FirstOrDefault();
}
