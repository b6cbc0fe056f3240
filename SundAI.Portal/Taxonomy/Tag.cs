namespace SundAI.Portal.Taxonomy;

/// <summary>That something is about a term. One table for everything that is tagged, so that a theme knows all that hangs on it.</summary>
public sealed class Tag
{
    /// <summary>The tagged thing: an organisation, a post, a workshop, a note, an activity.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>The term's list.</summary>
    public required TermKind Kind { get; init; }

    /// <summary>The term.</summary>
    public required string Slug { get; init; }
}
