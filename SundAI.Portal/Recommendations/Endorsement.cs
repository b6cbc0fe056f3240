namespace SundAI.Portal.Recommendations;

/// <summary>That an organisation backs a note (opbakning): once, taken back until the adoption.</summary>
public sealed class Endorsement
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The note.</summary>
    public required Guid NoteId { get; init; }

    /// <summary>Who backs it.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>Who said so for the organisation; null once that person was erased.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>When.</summary>
    public required DateTime CreatedAt { get; init; }
}
