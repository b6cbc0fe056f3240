namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>
/// What spoke for a partner when an organisation was first shown it, before anything came of it; kept for <see cref="KeptDays"/> days. What
/// came of it since says whether it weighed what it should.
/// </summary>
public sealed class Impression
{
    /// <summary>How long it is kept, in days.</summary>
    public const int KeptDays = 365;

    /// <summary>The longest <see cref="Strengths"/>, in characters.</summary>
    public const int StrengthsMax = 600;

    /// <summary>Who was shown it.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>For what: a post, or the organisation itself.</summary>
    public required Guid AboutId { get; init; }

    /// <summary>Who was shown.</summary>
    public required Guid PartnerId { get; init; }

    /// <summary>Where it stood, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>The strength of each kind of reason, by name.</summary>
    public required string Strengths { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}
