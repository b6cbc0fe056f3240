using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge.Questions.Reading;

/// <summary>A question's page.</summary>
/// <param name="Themes">The slugs of its themes.</param>
/// <param name="DuplicateOf">The question that it repeats; null when it repeats none, or none that the reader may see.</param>
/// <param name="IsOfficial">Whether an authority has answered.</param>
/// <param name="IsAccepted">Whether the asker has said which answer helped.</param>
/// <param name="Answers">A page of them: the official ones first, then the accepted one, then by votes.</param>
/// <param name="Related">Questions about the same.</param>
/// <param name="You">What the reader may do.</param>
public sealed record QuestionView(
    Guid Id,
    string Slug,
    string Title,
    string Text,
    DateTime AskedAt,
    DateTime? EditedAt,
    Writer Asker,
    IReadOnlyList<string> Themes,
    int Votes,
    CloseReason? Closed,
    DateTime? ClosedAt,
    string ClosedLink,
    SimilarText? DuplicateOf,
    bool IsTakenDown,
    bool IsOfficial,
    bool IsAccepted,
    Page<AnswerView> Answers,
    IReadOnlyList<SimilarText> Related,
    QuestionReader You
);

/// <summary>An answer on the page.</summary>
/// <param name="IsOfficial">Whether it is the word of a verified authority, which the writer's organisation is.</param>
/// <param name="IsMine">Whether the reader may change it.</param>
/// <param name="IsByMe">Whether the reader wrote it: nobody votes for their own.</param>
public sealed record AnswerView(
    Guid Id,
    string Text,
    DateTime WrittenAt,
    DateTime? EditedAt,
    Writer Writer,
    bool IsOfficial,
    bool IsAccepted,
    bool IsTakenDown,
    int Votes,
    bool HasMyVote,
    bool IsMine,
    bool IsByMe
);

/// <summary>Who reads a question, and what they may do with it.</summary>
/// <param name="Organisation">The name of the organisation they act for.</param>
/// <param name="SpeaksOfficially">Whether that is a verified authority.</param>
public sealed record QuestionReader(
    bool IsSignedIn,
    bool IsAsker,
    bool IsStaff,
    bool Follows,
    bool HasVoted,
    string? Organisation,
    bool SpeaksOfficially
)
{
    /// <summary>Somebody who is not signed in.</summary>
    public static QuestionReader Nobody { get; } = new(false, false, false, false, false, null, false);
}
