namespace SundAI.Portal.Knowledge.Questions;

/// <summary>That a person finds a question or an answer useful (stemme). One for each, never for one's own.</summary>
public sealed class Vote
{
    /// <summary>The question, or one of its answers.</summary>
    public required Guid ThingId { get; init; }

    /// <summary>Who.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The question it belongs to, so that it goes with it.</summary>
    public required Guid QuestionId { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}
