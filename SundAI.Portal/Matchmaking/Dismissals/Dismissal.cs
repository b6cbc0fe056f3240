namespace SundAI.Portal.Matchmaking;

/// <summary>That an organisation said »not relevant, because …« of a partner; it is not shown again unless they take it back.</summary>
public sealed class Dismissal
{
    /// <summary>Who said it.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Of whom.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>Because of what.</summary>
    public DismissalReason Reason { get; set; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}

/// <summary>Why a partner is not relevant.</summary>
public enum DismissalReason
{
    /// <summary>They did not say.</summary>
    Unsaid,

    /// <summary>They work on something else.</summary>
    AnotherField,

    /// <summary>It is the wrong kind of organisation.</summary>
    WrongKind,

    /// <summary>They are too far away.</summary>
    TooFar,

    /// <summary>They are a competitor.</summary>
    Competitor,

    /// <summary>The two know each other already: no word against how they fit.</summary>
    AlreadyKnown,

    /// <summary>Something else.</summary>
    Other,
}
