using System.Text.Json;
using SundAI.Portal.Platform.Text;

namespace SundAI.Portal.Notifications;

/// <summary>
/// Something that a person should know. It keeps a key and what the sentence names, not the sentence, so that it is read in whatever
/// language the reader has chosen.
/// </summary>
public sealed class Notification
{
    private const int ArgumentMax = 120;

    private Notification() { }

    /// <summary>A new, unread notification.</summary>
    /// <param name="personId">Who should know.</param>
    /// <param name="source">The event it comes from: one event tells a person once.</param>
    /// <param name="key">A key of <see cref="NotificationsText"/>.</param>
    /// <param name="address">Where it leads, without a leading slash.</param>
    /// <param name="now">When.</param>
    /// <param name="aboutId">The person whom the sentence names first, if it names one.</param>
    /// <param name="arguments">What else it names; long names are cut.</param>
    public Notification(Guid personId, string source, string key, string address, DateTime now, Guid? aboutId, params string[] arguments)
    {
        (PersonId, Source, Key, Address, At, AboutId) = (personId, source, key, address, now, aboutId);
        ArgumentsJson = JsonSerializer.Serialize(arguments.Select(argument => Shortened.To(argument, ArgumentMax)));
    }

    /// <summary>Sorts by time.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The key and the event it comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>A key of <see cref="NotificationsText"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>
    /// The person whom the sentence names first. The name itself is read when the sentence is, so it is gone everywhere when the person is.
    /// </summary>
    public Guid? AboutId { get; private set; }

    /// <summary>What the sentence names of things and organisations, as a JSON list.</summary>
    public string ArgumentsJson { get; private set; } = "[]";

    /// <summary>Where it leads.</summary>
    public string Address { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was read; null while it is new.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>Says something else of the same thing, which tells more, before it is read.</summary>
    public void SayInstead(string key, DateTime now, params string[] arguments)
    {
        (Key, At) = (key, now);
        ArgumentsJson = JsonSerializer.Serialize(arguments.Select(argument => Shortened.To(argument, ArgumentMax)));
    }

    /// <summary>Stands for other news of the same thing too, which is not told beside it.</summary>
    public void StandFor(string source) => Source = source;

    /// <summary>What the sentence names of things and organisations.</summary>
    public static object[] Arguments(string json) => [.. JsonSerializer.Deserialize<string[]>(json) ?? []];
}
