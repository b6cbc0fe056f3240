namespace SundAI.Portal.Knowledge.Questions;

/// <summary>Somebody asks.</summary>
public sealed record QuestionAsked(Guid QuestionId);

/// <summary>A question has another answer.</summary>
public sealed record QuestionAnswered(Guid QuestionId, Guid AnswerId);

/// <summary>The asker chose the answer that helped.</summary>
public sealed record AnswerAccepted(Guid QuestionId, Guid AnswerId);

/// <summary>A question takes no more answers.</summary>
public sealed record QuestionClosed(Guid QuestionId);

/// <summary>A question takes answers again.</summary>
public sealed record QuestionReopened(Guid QuestionId);

/// <summary>A moderator took a question down.</summary>
public sealed record QuestionTakenDown(Guid QuestionId);

/// <summary>A moderator took an answer down.</summary>
public sealed record AnswerTakenDown(Guid QuestionId, Guid AnswerId);
