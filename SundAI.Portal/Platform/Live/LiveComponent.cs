using Microsoft.AspNetCore.Components;

namespace SundAI.Portal.Platform.Live;

/// <summary>
/// What live pages share: they subscribe after the first render, draw in the culture of their own circuit whoever announces, gather
/// a burst of news into one drawing, and unsubscribe when they close.
/// </summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(100);
    private readonly CancellationTokenSource closing = new();
    private readonly List<IDisposable> subscriptions = [];
    private ExecutionContext? circuit;
    private int drawing;

    [Inject]
    private LiveChannel Channel { get; set; } = default!;

    /// <summary>Cancelled when the page closes: for queries, never for writes.</summary>
    protected CancellationToken Closing => closing.Token;

    /// <summary>Listens to a topic; <paramref name="take"/> runs on the circuit and the page is drawn soon after.</summary>
    protected void Listen(string topic, Func<object, Task> take)
    {
        circuit ??= ExecutionContext.Capture();
        subscriptions.Add(Channel.Subscribe(topic, news => RunOnCircuit(() => TakeAsync(take, news))));
    }

    private async Task TakeAsync(Func<object, Task> take, object news)
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await take(news);
        if (Interlocked.Exchange(ref drawing, 1) == 0)
        {
            await Task.Delay(Gather);
            drawing = 0;
            if (!closing.IsCancellationRequested)
            {
                StateHasChanged();
            }
        }
    }

    private Task RunOnCircuit(Func<Task> work)
    {
        Task? running = null;
        // The announcer's culture must not colour what this circuit's reader sees.
        ExecutionContext.Run(circuit!, _ => running = InvokeAsync(work), null);
        // Not awaited: one slow page must not hold up the announcer.
        _ = running!.ContinueWith(static task => _ = task.Exception, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        closing.Cancel();
        subscriptions.ForEach(subscription => subscription.Dispose());
        closing.Dispose();
        GC.SuppressFinalize(this);
    }
}
