namespace SundAI.Portal.Tests.Security.Rights;

/// <summary>Who may try a use case. »Own« is the organisation whose thing it is.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Nobody = 1,
    MemberWithoutOrganisation = 2,
    MemberOfAnotherOrganisation = 4,
    OwnMember = 8,
    OwnContact = 16,
    Facilitator = 32,
    Administrator = 64,

    Own = OwnMember | OwnContact,
    Staff = Facilitator | Administrator,

    /// <summary>Whoever speaks for an organisation, whichever.</summary>
    WithOrganisation = MemberOfAnotherOrganisation | Own,
    SignedIn = MemberWithoutOrganisation | WithOrganisation | Staff,
    Anyone = Nobody | SignedIn,
}
