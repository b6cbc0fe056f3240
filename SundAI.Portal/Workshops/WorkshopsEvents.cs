namespace SundAI.Portal.Workshops;

/// <summary>A workshop can be seen by everybody from now on.</summary>
/// <param name="WorkshopId">The workshop.</param>
/// <param name="ByUserId">The account that published it.</param>
public sealed record WorkshopPublished(Guid WorkshopId, Guid? ByUserId = null);

/// <summary>A published workshop does not take place.</summary>
public sealed record WorkshopCancelled(Guid WorkshopId);

/// <summary>Somebody registered.</summary>
public sealed record ParticipantRegistered(Guid WorkshopId, Guid PersonId);

/// <summary>Somebody does not come after all.</summary>
public sealed record ParticipantLeft(Guid WorkshopId, Guid PersonId);

/// <summary>Somebody contributed in the live room.</summary>
public sealed record ContributionMade(Guid WorkshopId, Guid ContributionId);

/// <summary>Two organisations have a time and a table.</summary>
public sealed record MeetingBooked(Guid WorkshopId, Guid MeetingId, Guid IntroductionId);

/// <summary>A moderator took a contribution down.</summary>
public sealed record ContributionTakenDown(Guid WorkshopId, Guid ContributionId);
