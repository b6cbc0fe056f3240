namespace SundAI.Portal.Matchmaking;

/// <summary>That an organisation said »not relevant« of a partner; it is not shown again.</summary>
public sealed class Dismissal
{
    /// <summary>Who said it.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Of whom.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}
