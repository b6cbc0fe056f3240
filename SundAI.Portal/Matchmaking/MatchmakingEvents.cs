namespace SundAI.Portal.Matchmaking;

/// <summary>A post can be read by everybody from now on; also when it was renewed.</summary>
public sealed record PostPublished(Guid PostId);

/// <summary>A published post says something else now.</summary>
public sealed record PostChanged(Guid PostId);

/// <summary>A post was closed by its organisation, or expired.</summary>
public sealed record PostClosed(Guid PostId);

/// <summary>Somebody asks to meet; the other side answers next.</summary>
public sealed record IntroductionAsked(Guid IntroductionId);

/// <summary>Somebody wants to meet an organisation that nobody speaks for; administrators may invite it.</summary>
public sealed record OrganisationInvited(Guid IntroductionId, Guid OrganisationId);

/// <summary>Both sides see each other's contact details from now on.</summary>
public sealed record IntroductionAccepted(Guid IntroductionId);

/// <summary>The other side does not want to meet, and said why.</summary>
public sealed record IntroductionDeclined(Guid IntroductionId);

/// <summary>Who asked took it back.</summary>
public sealed record IntroductionWithdrawn(Guid IntroductionId);

/// <summary>Nobody answered in time.</summary>
public sealed record IntroductionExpired(Guid IntroductionId);
