using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>What came of an accepted introduction, as one of its sides tells it. The other side does not read it.</summary>
public sealed class IntroductionOutcome : IVersioned
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 1000;

    private IntroductionOutcome() { }

    /// <summary>A side tells it for the first time.</summary>
    public IntroductionOutcome(Guid introductionId, IntroductionSide side) => (IntroductionId, Side) = (introductionId, side);

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Of which introduction.</summary>
    public Guid IntroductionId { get; private set; }

    /// <summary>Which side tells it.</summary>
    public IntroductionSide Side { get; private set; }

    /// <summary>What came of it.</summary>
    public OutcomeKind Kind { get; private set; }

    /// <summary>In their own words; may be empty.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who told it last; null once erased.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>When.</summary>
    public DateTime ToldAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Tells it, or tells it anew.</summary>
    public void Tell(OutcomeKind kind, string text, Guid personId, DateTime now) =>
        (Kind, Text, PersonId, ToldAt) = (kind, text.Trim(), personId, now);

    /// <summary>The account of who told it is erased: what came of it stays, the words do not.</summary>
    public void Forget() => (PersonId, Text) = (null, "");
}

/// <summary>What can come of an introduction.</summary>
public enum OutcomeKind
{
    /// <summary>They have not met yet.</summary>
    NotYet,

    /// <summary>They met.</summary>
    Met,

    /// <summary>They do a project together.</summary>
    Project,

    /// <summary>They found that they do not fit.</summary>
    NoFit,
}
