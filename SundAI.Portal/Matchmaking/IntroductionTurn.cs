namespace SundAI.Portal.Matchmaking;

/// <summary>The two sides of an introduction.</summary>
public enum IntroductionSide
{
    /// <summary>Who is asked to meet.</summary>
    Asked,

    /// <summary>Who asks to meet.</summary>
    Asking,
}

/// <summary>
/// Who acts next, since when and by when. A turn has a number: what was written for an earlier one, such as a link in a mail, is used up.
/// </summary>
public sealed partial class Introduction
{
    /// <summary>Whose turn it is while it is open.</summary>
    public IntroductionSide Turn { get; private set; }

    /// <summary>Counts the turns, and the end.</summary>
    public int TurnNumber { get; private set; }

    /// <summary>When this turn began.</summary>
    public DateTime TurnSince { get; private set; }

    /// <summary>By when whoever has the turn acts; then it expires.</summary>
    public DateTime AnswerBy { get; private set; }

    /// <summary>Who of the asked side was asked last, when it was somebody in particular; else its contacts.</summary>
    public Guid? HandlerId { get; private set; }

    /// <summary>Who alone of the asked side should act; null where its contacts should, or since a colleague was asked too: then any may.</summary>
    public Guid? SoleHandlerId => ColleagueAskedAt is null ? HandlerId : null;

    /// <summary>When whoever has the turn was reminded first.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>When they were reminded for the second and last time.</summary>
    public DateTime? RemindedAgainAt { get; private set; }

    /// <summary>When another colleague was looked for; once a turn, found or not.</summary>
    public DateTime? ColleagueAskedAt { get; private set; }

    /// <summary>Whether it is the asked side that answers now.</summary>
    public bool AwaitsAnswer => IsTurnOf(IntroductionSide.Asked);

    /// <summary>The asked side wants to know something first: the asking side acts next. False when it is not the asked side's turn.</summary>
    public bool Inquire(Guid personId, DateTime now, DateTime answerBy)
    {
        if (!IsTurnOf(IntroductionSide.Asked))
        {
            return false;
        }

        AnsweredAt ??= now;
        // Whoever asked the question gets the reply.
        HandlerId = personId;
        Pass(IntroductionSide.Asking, now, answerBy);
        return true;
    }

    /// <summary>The asking side replies to the question: the turn returns.</summary>
    public bool Reply(DateTime now, DateTime answerBy)
    {
        if (!IsTurnOf(IntroductionSide.Asking))
        {
            return false;
        }

        Pass(IntroductionSide.Asked, now, answerBy);
        return true;
    }

    /// <summary>A colleague acts next. The other side is promised the same day, but a colleague gets <paramref name="atLeast"/>.</summary>
    public bool PassOn(Guid colleagueId, DateTime now, TimeSpan atLeast)
    {
        if (!IsTurnOf(IntroductionSide.Asked))
        {
            return false;
        }

        HandlerId = colleagueId;
        var soonest = now + atLeast;
        Pass(IntroductionSide.Asked, now, AnswerBy > soonest ? AnswerBy : soonest);
        return true;
    }

    /// <summary>Reminds whoever has the turn: first or for the last time. False when that was done, or nobody must act.</summary>
    public bool Remind(DateTime now, bool isLast)
    {
        if (Status != IntroductionStatus.Asked || RemindedAgainAt is not null || (!isLast && RemindedAt is not null))
        {
            return false;
        }

        RemindedAt ??= now;
        RemindedAgainAt = isLast ? now : null;
        return true;
    }

    /// <summary>Another colleague of the asked side is asked too, or nobody when there is none; once a turn.</summary>
    public bool AskColleague(Guid? colleagueId, DateTime now)
    {
        if (!IsTurnOf(IntroductionSide.Asked) || ColleagueAskedAt is not null)
        {
            return false;
        }

        (ColleagueAskedAt, HandlerId) = (now, colleagueId ?? HandlerId);
        return true;
    }

    /// <summary>Who should have acted does not speak for the asked side any more: its contacts act again.</summary>
    public bool HandBack(DateTime now)
    {
        if (!IsTurnOf(IntroductionSide.Asked) || HandlerId is null)
        {
            return false;
        }

        HandlerId = null;
        Pass(IntroductionSide.Asked, now, AnswerBy);
        return true;
    }

    /// <summary>Somebody speaks for the asked organisation now: the time to answer begins.</summary>
    public bool Deliver(DateTime now, DateTime answerBy)
    {
        if (Status != IntroductionStatus.Invited)
        {
            return false;
        }

        (Status, DeliveredAt) = (IntroductionStatus.Asked, DeliveredAt ?? now);
        Pass(IntroductionSide.Asked, now, answerBy);
        return true;
    }

    /// <summary>Nobody speaks for the asked organisation any more: it waits, as an invitation, until somebody does.</summary>
    public bool AwaitSpeaker(DateTime now)
    {
        if (!IsTurnOf(IntroductionSide.Asked))
        {
            return false;
        }

        (Status, HandlerId) = (IntroductionStatus.Invited, null);
        Pass(IntroductionSide.Asked, now, AnswerBy);
        return true;
    }

    private bool IsTurnOf(IntroductionSide side) => Status == IntroductionStatus.Asked && Turn == side;

    private void Pass(IntroductionSide side, DateTime now, DateTime answerBy)
    {
        (Turn, TurnSince, AnswerBy) = (side, now, answerBy);
        TurnNumber++;
        (RemindedAt, RemindedAgainAt, ColleagueAskedAt) = (null, null, null);
    }
}
