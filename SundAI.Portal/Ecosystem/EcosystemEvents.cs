namespace SundAI.Portal.Ecosystem;

/// <summary>An organisation came, by its own people or by an import.</summary>
public sealed record OrganisationRegistered(Guid OrganisationId);

/// <summary>What an organisation says about itself changed.</summary>
public sealed record OrganisationChanged(Guid OrganisationId);

/// <summary>An administrator confirmed an organisation.</summary>
public sealed record OrganisationVerified(Guid OrganisationId);

/// <summary>What organisations did or published was written, changed or taken back.</summary>
/// <param name="EntityId">The post, workshop, note or dataset itself.</param>
public sealed record ActivityChanged(Guid EntityId);

/// <summary>Somebody asks to speak for an organisation; a contact decides, or an administrator when it is a claim.</summary>
public sealed record MembershipAsked(Guid MembershipId, Guid OrganisationId, Guid PersonId, bool IsClaim);

/// <summary>A contact or an administrator took somebody out.</summary>
public sealed record MembershipEnded(Guid MembershipId, Guid OrganisationId, Guid PersonId);

/// <summary>Somebody was let in, or was not.</summary>
public sealed record MembershipDecided(Guid MembershipId, Guid OrganisationId, Guid PersonId, bool IsApproved);
