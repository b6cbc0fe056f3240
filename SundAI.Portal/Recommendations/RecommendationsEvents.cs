namespace SundAI.Portal.Recommendations;

/// <summary>A note may be read and commented from now on.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="ByUserId">The account that opened it.</param>
public sealed record ConsultationOpened(Guid NoteId, Guid? ByUserId = null);

/// <summary>Somebody commented on a paragraph.</summary>
public sealed record CommentWritten(Guid NoteId, Guid CommentId);

/// <summary>Somebody proposed another wording; a facilitator acts next.</summary>
public sealed record AmendmentProposed(Guid NoteId, Guid AmendmentId);

/// <summary>A facilitator accepted or declined an amendment.</summary>
public sealed record AmendmentDecided(Guid NoteId, Guid AmendmentId);

/// <summary>An organisation backs a note.</summary>
public sealed record NoteEndorsed(Guid NoteId, Guid OrganisationId);

/// <summary>A note was adopted; its recommendations exist from now on.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="ByUserId">The account that adopted it.</param>
public sealed record NoteAdopted(Guid NoteId, Guid? ByUserId = null);

/// <summary>A recommendation got an owner.</summary>
public sealed record RecommendationAssigned(Guid RecommendationId, Guid OrganisationId);

/// <summary>A recommendation's status changed.</summary>
public sealed record RecommendationMoved(Guid RecommendationId, RecommendationStatus Status);

/// <summary>A moderator took a comment down.</summary>
public sealed record CommentTakenDown(Guid NoteId, Guid CommentId);

/// <summary>A moderator took an amendment down.</summary>
public sealed record AmendmentTakenDown(Guid NoteId, Guid AmendmentId);
