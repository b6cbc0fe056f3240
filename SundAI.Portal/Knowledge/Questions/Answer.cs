using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>What a member says to a question (svar), for themselves and the organisation they act for, or officially for an authority.</summary>
public sealed class Answer : IVersioned
{
    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 8000;

    private Answer() { }

    /// <summary>A new answer.</summary>
    /// <param name="isOfficial">Whether it is the organisation's own word. The use case has checked that it is an authority's.</param>
    public Answer(Guid questionId, Guid personId, Guid? organisationId, bool isOfficial, string text, DateTime now)
    {
        (QuestionId, PersonId, OrganisationId, IsOfficial) = (questionId, personId, organisationId, isOfficial);
        (Text, WrittenAt) = (text.Trim(), now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The question.</summary>
    public Guid QuestionId { get; private set; }

    /// <summary>Who wrote it; null once the person was erased.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>For which organisation; null for themselves.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Whether it was given as the organisation's official answer; it counts while the organisation is a verified authority.</summary>
    public bool IsOfficial { get; private set; }

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was written.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>When it was last changed; null while it stands as it was written.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>When a moderator took it down; its words are kept for the record and shown to nobody else.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Takes over what is typed; the same words again are no change.</summary>
    public void Edit(string text, DateTime now)
    {
        if (Text != text.Trim())
        {
            (Text, EditedAt) = (text.Trim(), now);
        }
    }

    /// <summary>A moderator takes it down. False when it was down before.</summary>
    public bool TakeDown(DateTime now)
    {
        if (RemovedAt is not null)
        {
            return false;
        }

        RemovedAt = now;
        return true;
    }

    /// <summary>A moderator lifts that decision.</summary>
    public void LiftTakeDown() => RemovedAt = null;

    /// <summary>The writer's account is erased; the answer stays.</summary>
    public void Forget() => PersonId = null;
}
