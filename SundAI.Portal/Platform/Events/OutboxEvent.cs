using System.Text.Json;

namespace SundAI.Portal.Platform.Events;

/// <summary>An event waiting to be told, stored in the same transaction as what it tells of.</summary>
public sealed class OutboxEvent
{
    private OutboxEvent() { }

    /// <summary>Sorts by time to the millisecond; which of two within one comes first is chance.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The event's type, with its namespace.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>How often telling it failed.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not before; null at once.</summary>
    public DateTime? NotBefore { get; private set; }

    /// <summary>When everybody had heard it.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>What went wrong last, for the person who runs the portal.</summary>
    public string? LastError { get; private set; }

    /// <summary>Wraps an event.</summary>
    public static OutboxEvent Of(object happened) =>
        new() { Type = happened.GetType().FullName!, Payload = JsonSerializer.Serialize(happened, happened.GetType()) };

    /// <summary>The event itself; null when its type is gone from this version.</summary>
    public object? Read()
    {
        var type = typeof(OutboxEvent).Assembly.GetType(Type);
        return type is null ? null : JsonSerializer.Deserialize(Payload, type);
    }

    /// <summary>Everybody has heard it.</summary>
    public void Done(DateTime now) => DoneAt = now;

    /// <summary>Somebody could not take it: again later, waiting twice as long each time, an hour at most.</summary>
    public void Failed(Exception exception, DateTime now)
    {
        Attempts++;
        LastError = exception.Message.Length > 500 ? exception.Message[..500] : exception.Message;
        NotBefore = now.AddSeconds(Math.Min(3600, Math.Pow(2, Attempts)));
    }
}

/// <summary>That one listener has heard one event, so that a failing other one does not make it hear twice.</summary>
public sealed class OutboxDelivery
{
    /// <summary>The event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The listener's type.</summary>
    public required string Listener { get; init; }
}
