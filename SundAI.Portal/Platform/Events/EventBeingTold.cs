namespace SundAI.Portal.Platform.Events;

/// <summary>Which event listeners are hearing now: the same when it is told again, another one when the same thing happens again.</summary>
public sealed class EventBeingTold
{
    /// <summary>The stored event's key.</summary>
    public Guid Id { get; set; }
}
