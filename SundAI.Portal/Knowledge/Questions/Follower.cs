namespace SundAI.Portal.Knowledge.Questions;

/// <summary>That a person wants to know what comes of a question (følger).</summary>
public sealed class Follower
{
    /// <summary>The question.</summary>
    public required Guid QuestionId { get; init; }

    /// <summary>Who.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Since when.</summary>
    public required DateTime At { get; init; }
}
