using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// A request of one organisation to meet another. Contact details of both show only once it is accepted. To an organisation that nobody
/// speaks for it is an invitation: it waits until somebody does. Whose turn it is stands in the other half of this class.
/// </summary>
public sealed partial class Introduction : IVersioned
{
    /// <summary>The longest message or reason, in characters.</summary>
    public const int TextMax = 2000;

    /// <summary>The longest purpose, in characters: one sentence.</summary>
    public const int PurposeMax = 160;

    /// <summary>The length of <see cref="Pair"/>, in characters.</summary>
    public const int PairMax = 73;

    private Introduction() { }

    /// <summary>Asks. <paramref name="answerBy"/> is when it expires unanswered.</summary>
    public Introduction(
        Guid from,
        Guid fromPerson,
        Guid to,
        Guid? postId,
        IntroductionWords words,
        bool isInvitation,
        DateTime now,
        DateTime answerBy
    )
    {
        (FromOrganisationId, FromPersonId, ToOrganisationId, PostId) = (from, fromPerson, to, postId);
        Pair = PairOf(from, to);
        (Purpose, Step, Message) = (words.Purpose.Trim(), words.Step, words.Message.Trim());
        (AskedAt, TurnSince, AnswerBy) = (now, now, answerBy);
        (Status, DeliveredAt) = isInvitation ? (IntroductionStatus.Invited, null) : (IntroductionStatus.Asked, (DateTime?)now);
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

    /// <summary>What shall come of it, in a sentence; empty where it was asked before there was a purpose.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>What the asking side proposes to do first; null where it was asked before that could be said.</summary>
    public ProposedStep? Step { get; private set; }

    /// <summary>Why they want to meet.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public IntroductionStatus Status { get; private set; }

    /// <summary>Why not, when it was declined.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was asked.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When the asked side could answer first; null for an invitation.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>When the asked side first answered anything: yes, no or a question.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>When it was accepted, declined or withdrawn, or expired.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>When both sides of an accepted introduction were asked what came of it; once.</summary>
    public DateTime? OutcomeAskedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether it still waits for an answer.</summary>
    public bool IsOpen => Status is IntroductionStatus.Asked or IntroductionStatus.Invited;

    /// <summary>Yes. False when it is answered already, withdrawn or expired.</summary>
    public bool Accept(Guid personId, DateTime now) => Answer(IntroductionStatus.Accepted, personId, "", now);

    /// <summary>No, with a reason.</summary>
    public bool Decline(Guid personId, string reason, DateTime now) => Answer(IntroductionStatus.Declined, personId, reason.Trim(), now);

    /// <summary>The asking side takes it back.</summary>
    public bool Withdraw(DateTime now) => End(IntroductionStatus.Withdrawn, null, "", now);

    /// <summary>Whoever should have acted did not in time.</summary>
    public bool Expire(DateTime now) => now >= AnswerBy && End(IntroductionStatus.Expired, null, "", now);

    /// <summary>Asks both sides what came of it, once. False when that was done, or it was not accepted.</summary>
    public bool AskForOutcome(DateTime now)
    {
        if (Status != IntroductionStatus.Accepted || OutcomeAskedAt is not null)
        {
            return false;
        }

        OutcomeAskedAt = now;
        return true;
    }

    /// <summary>A person's account is erased: their words and their name go.</summary>
    public void Forget(Guid personId)
    {
        if (FromPersonId == personId)
        {
            (FromPersonId, Purpose, Message) = (null, "", "");
        }

        if (ToPersonId == personId)
        {
            (ToPersonId, Reason) = (null, "");
        }

        if (HandlerId == personId)
        {
            HandlerId = null;
        }
    }

    /// <summary>The pair of two organisations, the same whoever asks.</summary>
    public static string PairOf(Guid one, Guid other)
    {
        var (first, second) = (one.ToString(), other.ToString());
        return string.CompareOrdinal(first, second) <= 0 ? $"{first}/{second}" : $"{second}/{first}";
    }

    private bool Answer(IntroductionStatus status, Guid personId, string reason, DateTime now)
    {
        if (!End(status, personId, reason, now))
        {
            return false;
        }

        AnsweredAt ??= now;
        return true;
    }

    private bool End(IntroductionStatus status, Guid? personId, string reason, DateTime now)
    {
        if (!IsOpen)
        {
            return false;
        }

        (Status, ToPersonId, Reason, EndedAt) = (status, personId, reason, now);
        TurnNumber++;
        return true;
    }
}

/// <summary>What the asking side says.</summary>
/// <param name="Purpose">What shall come of it, in a sentence.</param>
/// <param name="Step">What it proposes to do first.</param>
/// <param name="Message">Why they want to meet.</param>
public sealed record IntroductionWords(string Purpose, ProposedStep? Step, string Message);

/// <summary>What two who want to meet may do first.</summary>
public enum ProposedStep
{
    /// <summary>A call.</summary>
    Call,

    /// <summary>A meeting at a workshop of the portal.</summary>
    Workshop,

    /// <summary>A visit to one of the two.</summary>
    Visit,

    /// <summary>Papers or data sheets are exchanged and read.</summary>
    Papers,
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
