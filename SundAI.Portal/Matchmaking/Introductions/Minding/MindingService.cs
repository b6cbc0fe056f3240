using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Matchmaking;

/// <summary>Runs <see cref="MindIntroductions"/>, <see cref="MindPosts"/> and <see cref="GatherSearchHits"/> every few minutes.</summary>
internal sealed class MindingService(IServiceScopeFactory scopes, ILogger<MindingService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await MindAsync<MindIntroductions>((minding, stopping) => minding.RunAsync(stopping), stoppingToken);
            await MindAsync<MindPosts>((minding, stopping) => minding.RunAsync(stopping), stoppingToken);
            await MindAsync<GatherSearchHits>((minding, stopping) => minding.RunAsync(stopping), stoppingToken);
        } while (await timer.NextAsync(stoppingToken));
    }

    // What fails in one keeps the other from nothing.
    private async Task MindAsync<TMinding>(Func<TMinding, CancellationToken, Task> run, CancellationToken stoppingToken)
        where TMinding : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider.GetRequiredService<TMinding>(), stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogError(exception, "{Minding} failed", typeof(TMinding).Name);
        }
    }
}
