using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace SundAI.Portal.Platform.Drafts;

/// <summary>Stands in a member form of more than three fields and keeps what is typed.</summary>
/// <typeparam name="T">The form's model: plain properties that survive JSON.</typeparam>
public sealed partial class DraftKeeper<T>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private string last = "";
    private DateTime? savedAt;
    private bool isClosed;
    private bool isDropped;

    /// <summary>Whose draft.</summary>
    [Parameter, EditorRequired]
    public Guid UserId { get; set; }

    /// <summary>Which form.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>The form's model, changed in place.</summary>
    [Parameter, EditorRequired]
    public T Value { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    /// <summary>Saves now what has changed since the last look.</summary>
    public async Task SaveAsync()
    {
        await oneAtATime.WaitAsync();
        try
        {
            var json = JsonSerializer.Serialize(Value);
            if (isDropped || json == last)
            {
                return;
            }

            last = json;
            await Drafts.SaveAsync(UserId, Key, Value);
            savedAt = Clock.GetUtcNow().UtcDateTime;
            if (!isClosed)
            {
                StateHasChanged();
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>The form was sent: forgets the draft, after a save that is under way, and looks no more.</summary>
    public async Task DropAsync()
    {
        await closing.CancelAsync();
        await oneAtATime.WaitAsync();
        try
        {
            isDropped = true;
            await Drafts.DropAsync(UserId, Key);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized() => last = JsonSerializer.Serialize(Value);

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = LookAsync();
        }
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(closing.Token))
            {
                await InvokeAsync(SaveAsync);
            }
        }
        catch (OperationCanceledException)
        {
            // The page closed.
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!closing.IsCancellationRequested)
        {
            isClosed = true;
            await SaveAsync();
            await closing.CancelAsync();
        }

        closing.Dispose();
    }
}
