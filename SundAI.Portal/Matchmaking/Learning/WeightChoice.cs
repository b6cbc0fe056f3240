namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>
/// Which weights of a task are in use from now on, and who said so: the newest of a task counts. None is ever taken back, so they are the log of what was
/// chosen.
/// </summary>
public sealed class WeightChoice
{
    /// <summary>Its key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>For posts, or for organisations as a whole.</summary>
    public required bool IsForPost { get; init; }

    /// <summary>The version; null for the standard weights.</summary>
    public required Guid? VersionId { get; init; }

    /// <summary>The administrator; null when learning took it into use itself.</summary>
    public required Guid? PersonId { get; init; }

    /// <summary>Whether learning may take what proves better into use after this.</summary>
    public required bool LearnsOn { get; init; }

    /// <summary>When.</summary>
    public required DateTime At { get; init; }
}
