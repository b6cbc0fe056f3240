using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Knowledge.Questions;

/// <summary>
/// What somebody wants to know (spørgsmål), for anyone to read and every member to answer. Its themes are tags with the question as owner.
/// </summary>
public sealed class Question : IVersioned
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleMax = 160;

    /// <summary>The longest text, in characters.</summary>
    public const int TextMax = 8000;

    /// <summary>The longest address of a place that answers it, in characters.</summary>
    public const int LinkMax = 300;

    private Question() { }

    /// <summary>A new, open question.</summary>
    public Question(Guid personId, Guid? organisationId, string slug, DateTime now)
    {
        (PersonId, OrganisationId, Slug, AskedAt) = (personId, organisationId, slug, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Who asks; null once the person was erased.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>For which organisation they ask; null for themselves.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Its address below <c>spoergsmaal/</c>; it stays when the title is changed.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The question in a sentence.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was asked.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When the asker last changed it; null while it stands as it was asked.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>The answer that helped the asker.</summary>
    public Guid? AcceptedId { get; private set; }

    /// <summary>Why it takes no more answers; null while it is open.</summary>
    public CloseReason? Closed { get; private set; }

    /// <summary>The question that it repeats, when that is why it is closed.</summary>
    public Guid? DuplicateOfId { get; private set; }

    /// <summary>Where it is answered, when that is why it is closed: a page of ours or a web address.</summary>
    public string ClosedLink { get; private set; } = "";

    /// <summary>When it was closed.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>When a moderator took it down; then only its asker and the moderators see it.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether it takes answers.</summary>
    public bool IsOpen => Closed is null && RemovedAt is null;

    /// <summary>Takes over what is typed.</summary>
    public void Write(string title, string text) => (Title, Text) = (title.Trim(), text.Trim());

    /// <summary>Says that it reads otherwise than it was asked.</summary>
    public void Edited(DateTime now) => EditedAt = now;

    /// <summary>The asker chooses the answer that helped, or another one, or none.</summary>
    public void Accept(Guid? answerId) => AcceptedId = answerId;

    /// <summary>It repeats another one. False when it is closed already.</summary>
    public bool CloseAsDuplicate(Guid of, DateTime now) => Close(CloseReason.Duplicate, of, "", now);

    /// <summary>It is answered in another place. False when it is closed already.</summary>
    public bool CloseAsAnsweredElsewhere(string link, DateTime now) => Close(CloseReason.AnsweredElsewhere, null, link.Trim(), now);

    /// <summary>Time has passed it by. False when it is closed already.</summary>
    public bool CloseAsOutdated(DateTime now) => Close(CloseReason.Outdated, null, "", now);

    /// <summary>It takes answers again. False when it does already.</summary>
    public bool Reopen()
    {
        if (Closed is null)
        {
            return false;
        }

        (Closed, DuplicateOfId, ClosedLink, ClosedAt) = (null, null, "", null);
        return true;
    }

    /// <summary>A moderator decides that nobody shall read it. False when that is decided already.</summary>
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

    /// <summary>The asker's account is erased; the question stays.</summary>
    public void Forget() => PersonId = null;

    private bool Close(CloseReason reason, Guid? duplicateOf, string link, DateTime now)
    {
        if (Closed is not null)
        {
            return false;
        }

        (Closed, DuplicateOfId, ClosedLink, ClosedAt) = (reason, duplicateOf, link, now);
        return true;
    }
}

/// <summary>Why a question takes no more answers.</summary>
public enum CloseReason
{
    Duplicate,
    AnsweredElsewhere,
    Outdated,
}
