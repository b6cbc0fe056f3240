using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// One organisation asks to meet another. Contact details of both are shown only once it is accepted. To an organisation without a
/// contact it is an invitation, until somebody speaks for that organisation.
/// </summary>
public sealed class Introduction : IVersioned
{
    private Introduction() { }

    /// <summary>Asks. Who may, and how often, is checked by the use case.</summary>
    public Introduction(Guid fromOrganisationId, Guid fromPersonId, Guid toOrganisationId, Guid? postId, string purpose, string message)
    {
        (FromOrganisationId, FromPersonId, ToOrganisationId, PostId) = (fromOrganisationId, fromPersonId, toOrganisationId, postId);
        (Purpose, Message) = (purpose.Trim(), message.Trim());
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Who asks.</summary>
    public Guid FromOrganisationId { get; private set; }

    /// <summary>The person who asks for them.</summary>
    public Guid FromPersonId { get; private set; }

    /// <summary>Whom they want to meet.</summary>
    public Guid ToOrganisationId { get; private set; }

    /// <summary>The post it is about, if it is about one.</summary>
    public Guid? PostId { get; private set; }

    /// <summary>What they want to reach, in one line.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>What they say to the other side.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Asked, invited, accepted, declined, withdrawn, expired.</summary>
    public IntroductionStatus Status { get; private set; }

    /// <summary>When it was asked for; for an invitation that somebody took up, when that was.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When it expires unless somebody answers.</summary>
    public DateTime AnswerBy { get; private set; }

    /// <summary>When the other side was reminded; once.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>When it was accepted, declined, withdrawn or expired.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who answered for the other side.</summary>
    public Guid? AnsweredByPersonId { get; private set; }

    /// <summary>Why not.</summary>
    public string DeclineReason { get; private set; } = "";

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether it still waits for an answer.</summary>
    public bool IsOpen => Status is IntroductionStatus.Asked or IntroductionStatus.Invited;

    /// <summary>Goes to people who can answer it.</summary>
    public void Ask(DateTime now, DateTime answerBy) =>
        (Status, AskedAt, AnswerBy, RemindedAt) = (IntroductionStatus.Asked, now, answerBy, null);

    /// <summary>Waits until somebody speaks for the other side.</summary>
    public void Invite(DateTime now, DateTime answerBy) => (Status, AskedAt, AnswerBy) = (IntroductionStatus.Invited, now, answerBy);

    /// <summary>They want to meet. False when it was answered, withdrawn or expired before.</summary>
    public bool Accept(Guid personId, DateTime now) => Answer(IntroductionStatus.Accepted, personId, "", now);

    /// <summary>They do not, and say why. False when it was answered, withdrawn or expired before.</summary>
    public bool Decline(Guid personId, string reason, DateTime now) => Answer(IntroductionStatus.Declined, personId, reason, now);

    /// <summary>Who asked takes it back. False when it is no longer open.</summary>
    public bool Withdraw(DateTime now) => End(IntroductionStatus.Withdrawn, now);

    /// <summary>Nobody answered in time. False when it is no longer open.</summary>
    public bool Expire(DateTime now) => End(IntroductionStatus.Expired, now);

    /// <summary>The other side is reminded, once. False when it was, or when nothing is asked.</summary>
    public bool Remind(DateTime now)
    {
        if (Status != IntroductionStatus.Asked || RemindedAt is not null)
        {
            return false;
        }

        RemindedAt = now;
        return true;
    }

    /// <summary>Forgets what the person who asked wrote, once they are erased.</summary>
    public void EraseWords() => (Purpose, Message) = ("", "");

    /// <summary>Forgets what the person who answered wrote, once they are erased.</summary>
    public void EraseReason() => DeclineReason = "";

    private bool Answer(IntroductionStatus status, Guid personId, string reason, DateTime now)
    {
        if (Status != IntroductionStatus.Asked)
        {
            return false;
        }

        (Status, AnsweredByPersonId, DeclineReason, EndedAt) = (status, personId, reason.Trim(), now);
        return true;
    }

    private bool End(IntroductionStatus status, DateTime now)
    {
        if (!IsOpen)
        {
            return false;
        }

        (Status, EndedAt) = (status, now);
        return true;
    }
}

/// <summary>The states of an introduction.</summary>
public enum IntroductionStatus
{
    /// <summary>The other side answers next.</summary>
    Asked,

    /// <summary>Nobody speaks for the other side yet.</summary>
    Invited,

    /// <summary>Contact details of both are shared.</summary>
    Accepted,

    /// <summary>With a reason.</summary>
    Declined,

    /// <summary>Taken back by who asked.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time.</summary>
    Expired,
}
