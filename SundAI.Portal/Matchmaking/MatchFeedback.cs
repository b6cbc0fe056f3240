namespace SundAI.Portal.Matchmaking;

/// <summary>That an organisation finds another one not relevant: as a partner for a post, or at all. It does not come back.</summary>
public sealed class MatchFeedback
{
    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Who finds so.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The partner that is not relevant.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>For which post; null for the organisation as a whole.</summary>
    public Guid? PostId { get; init; }

    /// <summary>Who said so; null once they are erased.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}
