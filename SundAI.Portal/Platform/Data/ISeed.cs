namespace SundAI.Portal.Platform.Data;

/// <summary>
/// What a feature puts into an empty database. Run at every start in the order of <see cref="Order"/>; each looks first whether its
/// work is done, so running twice changes nothing.
/// </summary>
public interface ISeed
{
    /// <summary>The feature's floor; lower runs first.</summary>
    int Order { get; }

    /// <summary>Whether this is the invented demo ecosystem, which never runs in Production unless asked for.</summary>
    bool IsDemo => false;

    /// <summary>Writes what is missing.</summary>
    Task SeedAsync(CancellationToken cancellation);
}
