namespace SundAI.Portal.Platform.Data;

/// <summary>What a feature holds about a person, so that it can be handed out and erased as a whole.</summary>
public interface IPersonalData
{
    /// <summary>The name of this part in the exported file: lower case, hyphens.</summary>
    string Part { get; }

    /// <summary>Everything the feature holds about the account, ready for JSON; null when there is nothing.</summary>
    Task<object?> ExportAsync(PortalDbContext db, Guid userId, CancellationToken cancellation);

    /// <summary>
    /// Removes or anonymises it in the context, which the caller saves in one transaction for all. Runs before the account itself goes;
    /// higher floors first.
    /// </summary>
    Task EraseAsync(PortalDbContext db, Guid userId, CancellationToken cancellation);

    /// <summary>The feature's floor: higher runs first.</summary>
    int Floor { get; }
}
