namespace SundAI.Portal.Matchmaking;

/// <summary>That an organisation has been shown another among its ten partners; kept for <see cref="KeptDays"/> days after the last time.</summary>
public sealed class Showing
{
    /// <summary>How long it is kept, in days.</summary>
    public const int KeptDays = 90;

    /// <summary>Who asked.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Who was shown.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>When last.</summary>
    public required DateTime At { get; set; }
}
