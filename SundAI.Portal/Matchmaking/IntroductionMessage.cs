namespace SundAI.Portal.Matchmaking;

/// <summary>What was said between the two sides of an introduction: a question before the answer, and what they write once they have met.</summary>
public sealed class IntroductionMessage
{
    private IntroductionMessage() { }

    /// <summary>Says something.</summary>
    public IntroductionMessage(Guid introductionId, IntroductionSide side, Guid personId, MessageKind kind, string text, DateTime now)
    {
        (IntroductionId, Side, PersonId, Kind, Text, At) = (introductionId, side, personId, kind, text.Trim(), now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Of which introduction.</summary>
    public Guid IntroductionId { get; private set; }

    /// <summary>Which side says it.</summary>
    public IntroductionSide Side { get; private set; }

    /// <summary>Who says it; null once erased.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>What it is.</summary>
    public MessageKind Kind { get; private set; }

    /// <summary>The words; empty for what has none, and once its writer is erased.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The colleague whom it was passed on to.</summary>
    public Guid? ColleagueId { get; private set; }

    /// <summary>When.</summary>
    public DateTime At { get; private set; }

    /// <summary>That a colleague acts next.</summary>
    public static IntroductionMessage PassedOn(Guid introductionId, Guid personId, Guid colleagueId, DateTime now) =>
        new(introductionId, IntroductionSide.Asked, personId, MessageKind.PassedOn, "", now) { ColleagueId = colleagueId };

    /// <summary>A person's account is erased: their words and their name go.</summary>
    public void Forget(Guid personId)
    {
        if (PersonId == personId)
        {
            (PersonId, Text) = (null, "");
        }

        if (ColleagueId == personId)
        {
            ColleagueId = null;
        }
    }
}

/// <summary>The sorts of message.</summary>
public enum MessageKind
{
    /// <summary>The asked side wants to know something before it answers.</summary>
    Question,

    /// <summary>The asking side's reply.</summary>
    Reply,

    /// <summary>The asked side lets a colleague act next.</summary>
    PassedOn,

    /// <summary>Either side, once it is accepted.</summary>
    Message,
}
