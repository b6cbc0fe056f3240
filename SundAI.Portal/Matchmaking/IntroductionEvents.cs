namespace SundAI.Portal.Matchmaking;

/// <summary>An organisation asks to meet another. An invitation is asked again, as no invitation, when it is delivered.</summary>
public sealed record IntroductionAsked(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId, bool IsInvitation);

/// <summary>The other side said yes.</summary>
public sealed record IntroductionAccepted(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId);

/// <summary>The other side said no.</summary>
public sealed record IntroductionDeclined(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId);

/// <summary>The asking side took it back.</summary>
public sealed record IntroductionWithdrawn(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId);

/// <summary>Whoever had the turn did not act in time.</summary>
/// <param name="Owed">Who should have acted.</param>
public sealed record IntroductionExpired(
    Guid IntroductionId,
    Guid FromOrganisationId,
    Guid ToOrganisationId,
    IntroductionSide Owed = IntroductionSide.Asked
);

/// <summary>The asked side wants to know something first; the asking side acts next.</summary>
public sealed record IntroductionInquired(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId);

/// <summary>The asking side replied to the question; the asked side acts next.</summary>
public sealed record IntroductionReplied(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId);

/// <summary>Somebody of the asked side lets a colleague act next.</summary>
/// <param name="ColleagueId">The colleague, as a person.</param>
public sealed record IntroductionPassedOn(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId, Guid ColleagueId);

/// <summary>Whoever has the turn is reminded of it.</summary>
/// <param name="Owes">Who must act.</param>
public sealed record IntroductionReminded(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId, IntroductionSide Owes);

/// <summary>Those who were asked kept silent; a colleague of theirs is asked too.</summary>
/// <param name="ColleagueId">The colleague, as a person.</param>
public sealed record IntroductionColleagueAsked(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId, Guid ColleagueId);

/// <summary>One side of an accepted introduction wrote to the other.</summary>
/// <param name="By">Who wrote.</param>
public sealed record IntroductionMessageWritten(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId, IntroductionSide By);

/// <summary>One side of an accepted introduction wrote down what is done next.</summary>
/// <param name="By">Who wrote it down.</param>
public sealed record IntroductionStepPlanned(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId, IntroductionSide By);

/// <summary>One side of an accepted introduction is asked what came of it.</summary>
/// <param name="Side">Who is asked.</param>
public sealed record IntroductionOutcomeAsked(Guid IntroductionId, Guid FromOrganisationId, Guid ToOrganisationId, IntroductionSide Side);

/// <summary>One side told what came of an introduction, for the first time or anew.</summary>
/// <param name="OrganisationId">Who told it.</param>
public sealed record IntroductionOutcomeTold(Guid IntroductionId, Guid OrganisationId, OutcomeKind Kind);
