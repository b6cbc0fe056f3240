namespace SundAI.Portal.Platform.Housekeeping;

/// <summary>What a feature throws away by itself once it has done its work.</summary>
public interface IHousekeeping
{
    /// <summary>Goes through it once; may be cut short at any time.</summary>
    Task SweepAsync(CancellationToken cancellation);
}
