using SundAI.Portal.Matchmaking.Learning;
using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// Builds the index behind the start; every five minutes counts anew how rare things are, and writes down who was shown to whom. Once a day
/// it learns what each kind of reason weighs.
/// </summary>
internal sealed class PartnerIndexService(
    PartnerIndex index,
    ShownPartners shown,
    Impressions impressions,
    WeightsInUse weights,
    LearnWeights learn,
    TimeProvider clock,
    ILogger<PartnerIndexService> logger
) : BackgroundService
{
    private static readonly TimeSpan BetweenLessons = TimeSpan.FromDays(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        var isRead = false;
        var nextLesson = DateTimeOffset.MinValue;
        do
        {
            if (!isRead)
            {
                isRead = await TryAsync(shown.ReadAsync, stoppingToken);
            }

            await TryAsync(index.SettleAsync, stoppingToken);
            await TryAsync(shown.WriteAsync, stoppingToken);
            await TryAsync(impressions.WriteAsync, stoppingToken);
            await TryAsync(weights.ReadAsync, stoppingToken);
            if (clock.GetUtcNow() >= nextLesson && await TryAsync(learn.RunAsync, stoppingToken))
            {
                nextLesson = clock.GetUtcNow() + BetweenLessons;
            }
        } while (await timer.NextAsync(stoppingToken));
    }

    // What fails in one keeps the other from nothing.
    private async Task<bool> TryAsync(Func<CancellationToken, Task> run, CancellationToken stoppingToken)
    {
        try
        {
            await run(stoppingToken);
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "The partner index could not be brought up to date: {Act}", run.Method.DeclaringType?.Name);
            return false;
        }
    }
}
