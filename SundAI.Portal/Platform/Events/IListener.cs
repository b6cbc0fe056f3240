namespace SundAI.Portal.Platform.Events;

/// <summary>
/// Listens to one kind of event, after it is committed. It may hear an event again after a crash, so hearing twice must change nothing
/// more than hearing once.
/// </summary>
/// <typeparam name="TEvent">The event: a record that lives with the feature that raises it.</typeparam>
public interface IListener<in TEvent>
{
    /// <summary>Does what follows from the event.</summary>
    Task HearAsync(TEvent happened, CancellationToken cancellation);
}
