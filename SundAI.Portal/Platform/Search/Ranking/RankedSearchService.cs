namespace SundAI.Portal.Platform.Search.Ranking;

/// <summary>Builds the ranked index behind the start, and looks every few seconds for what other nodes have saved.</summary>
internal sealed class RankedSearchService(RankedSearch search, ILogger<RankedSearchService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                await search.CatchUpAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Reading what is new for the search failed");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
