using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Administration.Moderation;

/// <summary>That a member finds a text wrong or harmful. It waits until a moderator decides, once.</summary>
public sealed class Report : IVersioned
{
    /// <summary>The longest reason and the longest note, in characters.</summary>
    public const int TextMax = 2000;

    private Report() { }

    /// <summary>A new report. The use case has checked that the text is there.</summary>
    public Report(string kind, Guid entityId, string path, string reason, Guid reporterId, DateTime now)
    {
        (Kind, EntityId, Path, Reason, ReporterId, CreatedAt) = (kind, entityId, path, reason.Trim(), reporterId, now);
    }

    /// <summary>Its key.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>What sort of text: the domain's word in code.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The text's key.</summary>
    public Guid EntityId { get; private set; }

    /// <summary>The page it was seen on, without a leading slash.</summary>
    public string Path { get; private set; } = "";

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who said so; null once the person was erased.</summary>
    public Guid? ReporterId { get; private set; }

    /// <summary>When.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>What the moderator decided; null while it is open.</summary>
    public ReportDecision? Decision { get; private set; }

    /// <summary>The moderator's words on it.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When it was decided.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>The moderator; null once the person was erased.</summary>
    public Guid? DecidedById { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Whether a moderator acts next.</summary>
    public bool IsOpen => Decision is null;

    /// <summary>Decides it. False when it was decided before.</summary>
    public bool Decide(ReportDecision decision, string note, Guid moderatorId, DateTime now)
    {
        if (!IsOpen)
        {
            return false;
        }

        (Decision, Note, DecidedById, DecidedAt) = (decision, note.Trim(), moderatorId, now);
        return true;
    }

    /// <summary>The reporter is erased, and their words with them; what the moderator did stays on record.</summary>
    public void ForgetReporter() => (ReporterId, Reason) = (null, "");

    /// <summary>The moderator is erased.</summary>
    public void ForgetModerator() => DecidedById = null;
}

/// <summary>What became of a report.</summary>
public enum ReportDecision
{
    /// <summary>The text may stay as it is.</summary>
    Dismissed,

    /// <summary>The text was changed.</summary>
    Corrected,

    /// <summary>The text was taken away.</summary>
    Removed,
}
