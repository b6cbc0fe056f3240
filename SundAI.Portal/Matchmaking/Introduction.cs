using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// A request of one organisation to meet another. Contact details of both show only once it is accepted. To an organisation that nobody
/// speaks for it is an invitation: it waits until somebody does.
/// </summary>
public sealed class Introduction : IVersioned
{
    /// <summary>The longest message or reason, in characters.</summary>
    public const int TextMax = 2000;

    /// <summary>The length of <see cref="Pair"/>, in characters.</summary>
    public const int PairMax = 73;

    private Introduction() { }

    /// <summary>Asks. <paramref name="answerBy"/> is when it expires unanswered.</summary>
    public Introduction(
        Guid from,
        Guid fromPerson,
        Guid to,
        Guid? postId,
        string message,
        bool isInvitation,
        DateTime now,
        DateTime answerBy
    )
    {
        (FromOrganisationId, FromPersonId, ToOrganisationId, PostId) = (from, fromPerson, to, postId);
        Pair = PairOf(from, to);
        (Message, AskedAt, AnswerBy) = (message.Trim(), now, answerBy);
        Status = isInvitation ? IntroductionStatus.Invited : IntroductionStatus.Asked;
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Who asks.</summary>
    public Guid FromOrganisationId { get; private set; }

    /// <summary>The person who asked; null once erased.</summary>
    public Guid? FromPersonId { get; private set; }

    /// <summary>Who is asked.</summary>
    public Guid ToOrganisationId { get; private set; }

    /// <summary>The two organisations, the same whoever asked: only one open introduction may have it.</summary>
    public string Pair { get; private set; } = "";

    /// <summary>The person who answered.</summary>
    public Guid? ToPersonId { get; private set; }

    /// <summary>The post it is about, of either side.</summary>
    public Guid? PostId { get; private set; }

    /// <summary>Why they want to meet.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public IntroductionStatus Status { get; private set; }

    /// <summary>Why not, when it was declined.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was asked.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When it expires unanswered.</summary>
    public DateTime AnswerBy { get; private set; }

    /// <summary>When the other side was reminded; once.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>When it was answered, withdrawn or expired.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether it still waits for an answer.</summary>
    public bool IsOpen => Status is IntroductionStatus.Asked or IntroductionStatus.Invited;

    /// <summary>Yes. False when it is answered already, withdrawn or expired.</summary>
    public bool Accept(Guid personId, DateTime now) => End(IntroductionStatus.Accepted, personId, "", now);

    /// <summary>No, with a reason.</summary>
    public bool Decline(Guid personId, string reason, DateTime now) => End(IntroductionStatus.Declined, personId, reason.Trim(), now);

    /// <summary>The asking side takes it back.</summary>
    public bool Withdraw(DateTime now) => End(IntroductionStatus.Withdrawn, null, "", now);

    /// <summary>Nobody answered in time.</summary>
    public bool Expire(DateTime now) => now >= AnswerBy && End(IntroductionStatus.Expired, null, "", now);

    /// <summary>Reminds once. False when it was done, or is no longer open.</summary>
    public bool Remind(DateTime now)
    {
        if (Status != IntroductionStatus.Asked || RemindedAt is not null)
        {
            return false;
        }

        RemindedAt = now;
        return true;
    }

    /// <summary>Somebody speaks for the asked organisation now: the time to answer begins.</summary>
    public bool Deliver(DateTime answerBy)
    {
        if (Status != IntroductionStatus.Invited)
        {
            return false;
        }

        (Status, AnswerBy) = (IntroductionStatus.Asked, answerBy);
        return true;
    }

    /// <summary>A person's account is erased: their words and their name go.</summary>
    public void Forget(Guid personId)
    {
        if (FromPersonId == personId)
        {
            (FromPersonId, Message) = (null, "");
        }

        if (ToPersonId == personId)
        {
            (ToPersonId, Reason) = (null, "");
        }
    }

    private static string PairOf(Guid one, Guid other)
    {
        var (first, second) = (one.ToString(), other.ToString());
        return string.CompareOrdinal(first, second) <= 0 ? $"{first}/{second}" : $"{second}/{first}";
    }

    private bool End(IntroductionStatus status, Guid? personId, string reason, DateTime now)
    {
        if (!IsOpen)
        {
            return false;
        }

        (Status, ToPersonId, Reason, EndedAt) = (status, personId, reason, now);
        return true;
    }
}

/// <summary>The states of an introduction.</summary>
public enum IntroductionStatus
{
    /// <summary>Waits for the other side.</summary>
    Asked,

    /// <summary>Waits until somebody speaks for the other side.</summary>
    Invited,

    Accepted,

    Declined,

    Withdrawn,

    Expired,
}
