using System.Collections.Concurrent;

namespace SundAI.Portal.Platform.Live;

/// <summary>Tells the open pages of this node what was just committed. A topic is a string such as <c>workshop:{id}</c>.</summary>
public sealed class LiveChannel(ILogger<LiveChannel> logger)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Guid, Func<object, Task>>> topics = new();

    /// <summary>Listens until the returned subscription is disposed.</summary>
    public IDisposable Subscribe(string topic, Func<object, Task> hear)
    {
        var key = Guid.CreateVersion7();
        var listeners = topics.GetOrAdd(topic, _ => new());
        listeners[key] = hear;
        return new Subscription(() => listeners.TryRemove(key, out _));
    }

    /// <summary>Announces something that is already stored. A page that fails to take it does not stop the others.</summary>
    public async Task AnnounceAsync(string topic, object news)
    {
        if (!topics.TryGetValue(topic, out var listeners))
        {
            return;
        }

        foreach (var hear in listeners.Values)
        {
            try
            {
                await hear(news);
            }
            catch (Exception exception)
            {
                logger.LogWarning(exception, "A page could not take news on {Topic}", topic);
            }
        }
    }

    private sealed class Subscription(Action stop) : IDisposable
    {
        public void Dispose() => stop();
    }
}
