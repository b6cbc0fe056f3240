using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>That a person speaks for an organisation, or has asked to.</summary>
public sealed class Membership : IVersioned
{
    private Membership() { }

    private Membership(Guid personId, Guid organisationId, MembershipRole role, MembershipStatus status, DateTime now)
    {
        (PersonId, OrganisationId, Role, Status, CreatedAt) = (personId, organisationId, role, status, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>For whom.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>What they may do there.</summary>
    public MembershipRole Role { get; private set; }

    /// <summary>Asked, active, refused or ended.</summary>
    public MembershipStatus Status { get; private set; }

    /// <summary>When it was asked for or made.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When the status last changed.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>The person who describes a new organisation is its contact at once.</summary>
    public static Membership Founder(Guid personId, Guid organisationId, DateTime now) =>
        new(personId, organisationId, MembershipRole.Contact, MembershipStatus.Active, now);

    /// <summary>Asks the organisation's contact to be let in.</summary>
    public static Membership AskToJoin(Guid personId, Guid organisationId, DateTime now) =>
        new(personId, organisationId, MembershipRole.Member, MembershipStatus.Asked, now);

    /// <summary>Claims an organisation that has no contact; an administrator decides.</summary>
    public static Membership Claim(Guid personId, Guid organisationId, DateTime now) =>
        new(personId, organisationId, MembershipRole.Contact, MembershipStatus.Asked, now);

    /// <summary>Lets the person in. False when there is nothing asked.</summary>
    public bool Approve(DateTime now) => Decide(MembershipStatus.Asked, MembershipStatus.Active, now);

    /// <summary>Says no. False when there is nothing asked.</summary>
    public bool Refuse(DateTime now) => Decide(MembershipStatus.Asked, MembershipStatus.Refused, now);

    /// <summary>Lets a person in after all who was refused as a member, or taken out. False when neither was.</summary>
    public bool LetBackIn(DateTime now) =>
        Role == MembershipRole.Member
        && (
            Decide(MembershipStatus.Refused, MembershipStatus.Active, now)
            || Decide(MembershipStatus.TakenOut, MembershipStatus.Active, now)
        );

    /// <summary>Somebody else ends it. False when it is not active.</summary>
    public bool TakeOut(DateTime now)
    {
        if (!Decide(MembershipStatus.Active, MembershipStatus.TakenOut, now))
        {
            return false;
        }

        Role = MembershipRole.Member;
        return true;
    }

    /// <summary>The person leaves, or takes the request back.</summary>
    public bool End(DateTime now) =>
        Decide(MembershipStatus.Active, MembershipStatus.Ended, now) || Decide(MembershipStatus.Asked, MembershipStatus.Ended, now);

    /// <summary>Becomes contact, or stops being it.</summary>
    public void Become(MembershipRole role) => Role = role;

    private bool Decide(MembershipStatus from, MembershipStatus to, DateTime now)
    {
        if (Status != from)
        {
            return false;
        }

        (Status, DecidedAt) = (to, now);
        return true;
    }
}

/// <summary>What a person may do for an organisation.</summary>
public enum MembershipRole
{
    /// <summary>Speaks for it: posts, introductions, endorsements.</summary>
    Member,

    /// <summary>Also edits its profile and decides who joins.</summary>
    Contact,
}

/// <summary>The states of a membership.</summary>
public enum MembershipStatus
{
    Asked,
    Active,
    Refused,

    /// <summary>The person left, or took the request back.</summary>
    Ended,

    /// <summary>A contact or an administrator ended it.</summary>
    TakenOut,
}
