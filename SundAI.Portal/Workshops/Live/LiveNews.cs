namespace SundAI.Portal.Workshops.Live;

/// <summary>What the live channel says after a commit.</summary>
internal static class LiveTopics
{
    /// <summary>A workshop's topic.</summary>
    public static string Of(Guid workshopId) => $"workshop:{workshopId}";
}

/// <summary>A new contribution is stored.</summary>
public sealed record ContributionArrived(ContributionRow Contribution);

/// <summary>How many agree with a contribution now.</summary>
public sealed record SupportChanged(Guid ContributionId, int Count);

/// <summary>The room was opened, closed, shows another item, or shows one contribution less.</summary>
public sealed record RoomSteered;

/// <summary>A contribution as the room shows it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="AgendaItemId">The item that was on.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Kind">Experience, proposal or question.</param>
/// <param name="From">The organisation, or the person's name; null for a former member.</param>
/// <param name="SupportCount">How many agree.</param>
/// <param name="At">When it was said.</param>
/// <param name="IsSupported">Whether the reader agrees.</param>
/// <param name="IsMine">Whether the reader said it.</param>
/// <param name="IsRemoved">Whether a moderator took it down: then it has no words.</param>
public sealed record ContributionRow(
    Guid Id,
    Guid? AgendaItemId,
    string Text,
    ContributionKind Kind,
    string? From,
    int SupportCount,
    DateTime At,
    bool IsSupported,
    bool IsMine,
    bool IsRemoved = false
);
