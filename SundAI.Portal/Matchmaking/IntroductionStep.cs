using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>What the two sides of an accepted introduction have agreed to do next.</summary>
public sealed class IntroductionStep : IVersioned
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 200;

    /// <summary>How many an introduction may have.</summary>
    public const int Most = 50;

    private IntroductionStep() { }

    /// <summary>Agrees on something.</summary>
    /// <param name="introductionId">Of which introduction.</param>
    /// <param name="personId">Who wrote it down.</param>
    /// <param name="text">What is done.</param>
    /// <param name="doer">Which side does it; null both.</param>
    /// <param name="dueOn">By when.</param>
    /// <param name="now">When it was written down.</param>
    public IntroductionStep(Guid introductionId, Guid personId, string text, IntroductionSide? doer, DateOnly dueOn, DateTime now)
    {
        (IntroductionId, PersonId, Text) = (introductionId, personId, text.Trim());
        (Doer, DueOn, CreatedAt) = (doer, dueOn, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Of which introduction.</summary>
    public Guid IntroductionId { get; private set; }

    /// <summary>Who wrote it down; null once erased.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>What is done; empty once its writer is erased.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Which side does it; null both.</summary>
    public IntroductionSide? Doer { get; private set; }

    /// <summary>By when.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it was written down.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When it was done; null while it is not.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>It is done, or not after all. False when that was said already.</summary>
    public bool Tick(bool isDone, DateTime now)
    {
        if (isDone == DoneAt is not null)
        {
            return false;
        }

        DoneAt = isDone ? now : null;
        return true;
    }

    /// <summary>Its writer's account is erased: their words and their name go.</summary>
    public void Forget() => (PersonId, Text) = (null, "");
}
