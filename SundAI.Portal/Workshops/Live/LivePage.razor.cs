using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Live;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Live;

/// <summary>
/// The live room on a phone. What others say appears at once while the reader is at the top; whoever has scrolled down to read is told
/// how many new ones there are instead, so that nothing moves under their eyes.
/// </summary>
public sealed partial class LivePage
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(10);
    private readonly LiveStream stream = new();
    private LiveRoomView? room;
    private AgendaItem? current;
    private Refusal? refused;
    private Result? sent;
    private Result? supported;
    private ContributionKind kind;
    private string text = "";
    private bool isReading;

    /// <summary>The workshop's address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "vis")]
    private string? View { get; set; }

    [Inject]
    private IStringLocalizer<WorkshopsText> T { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private IServiceProvider UseCases { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    private string Asked =>
        current is null ? T["Live.NoItem"]
        : current.Question.Length > 0 ? current.Question
        : T["Live.AnyQuestion", current.Title];

    /// <summary>Called by site.js when the reader leaves the top, or comes back to it.</summary>
    [JSInvokable]
    public void ReadingChanged(bool reading)
    {
        isReading = reading;
        if (!reading)
        {
            stream.ShowWaiting();
            StateHasChanged();
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        await LoadAsync();
        StateHasChanged();
        if (room is null)
        {
            return;
        }

        Listen(LiveTopics.Of(room.Workshop.Id), HearAsync);
        // Whatever was said between reading and listening must not be lost.
        await LoadAsync();
        StateHasChanged();
        var self = DotNetObjectReference.Create(this);
        Closing.Register(self.Dispose);
        await Script.InvokeVoidAsync("sundFollowReading", self);
        _ = FollowClockAsync();
    }

    private async Task LoadAsync()
    {
        var reading = stream.Begin();
        var read = await UseCases.GetRequiredService<ReadLiveRoom>().HandleAsync(await Actors.GetAsync(), Slug, Closing);
        if (!read.IsDone)
        {
            (refused, room) = (read.Refusal, null);
            return;
        }

        room = read.Value;
        current = room.Current(Now);
        var before = stream.ItemId == room.Contributions.ItemId ? stream.Shown.Count : 0;
        stream.Show(reading, room.Contributions);
        // Whoever had asked for older ones keeps them before their eyes.
        while (stream.Reading == reading && stream.HasOlder && stream.Shown.Count < before && await OlderAsync()) { }
    }

    private async Task<bool> OlderAsync()
    {
        var (reading, shown) = (stream.Reading, stream.Shown.Count);
        var input = new ReadContributionsInput(room!.Workshop.Id, stream.ItemId, stream.Oldest);
        var read = await UseCases.GetRequiredService<ReadContributions>().HandleAsync(await Actors.GetAsync(), input, Closing);
        if (read.IsDone)
        {
            stream.ShowOlder(reading, read.Value);
        }

        supported = read.IsDone ? supported : read;
        return stream.Shown.Count > shown;
    }

    private async Task HearAsync(object news)
    {
        switch (news)
        {
            case ContributionArrived arrived:
                stream.Arrive(arrived.Contribution, wait: isReading);
                break;
            case SupportChanged changed when stream.Find(changed.ContributionId) is { } row:
                stream.Replace(row with { SupportCount = changed.Count });
                break;
            case RoomSteered:
                await LoadAsync();
                break;
        }
    }

    private async Task SendAsync()
    {
        supported = null;
        var input = new ContributeInput(room!.Workshop.Id, current?.Id, text, kind);
        var done = await UseCases.GetRequiredService<Contribute>().HandleAsync(await Actors.GetAsync(), input, default);
        sent = done;
        if (done.IsDone)
        {
            text = "";
            stream.ShowWaiting();
            if (stream.Find(done.Value) is { } own)
            {
                stream.Replace(own with { IsMine = true });
            }
        }
    }

    private async Task SupportAsync(ContributionRow row)
    {
        var input = new SupportInput(row.Id, !row.IsSupported);
        supported = await UseCases.GetRequiredService<SupportContribution>().HandleAsync(await Actors.GetAsync(), input, default);
        if (supported.IsDone && stream.Find(row.Id) is { } now)
        {
            stream.Replace(now with { IsSupported = input.Agrees });
        }
    }

    private async Task FollowClockAsync()
    {
        using var timer = new PeriodicTimer(Tick, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(Closing))
            {
                await InvokeAsync(async () =>
                {
                    current = room?.Current(Now);
                    if (room is not null && current?.Id != stream.ItemId)
                    {
                        await LoadAsync();
                    }

                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page closed.
        }
    }

    private int Passed(AgendaItem item)
    {
        var (starts, ends) = (room!.Workshop.At(item.Starts), room.Workshop.At(item.Ends));
        var share = (Now - starts) / (ends - starts);
        return (int)Math.Round(Math.Clamp(share, 0, 1) * 20) * 5;
    }

    private string TimeLeft(AgendaItem item)
    {
        var left = room!.Workshop.At(item.Ends) - Now;
        return Now < room.Workshop.At(item.Starts) ? T["Live.BeginsAt", Platform.Localisation.When.Time(item.Starts)]
            : left <= TimeSpan.Zero ? T["Live.TimeIsUp"]
            : T["Live.MinutesLeft", (int)Math.Ceiling(left.TotalMinutes)];
    }
}
