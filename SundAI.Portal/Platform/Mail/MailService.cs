using SundAI.Portal.Platform.Time;

namespace SundAI.Portal.Platform.Mail;

/// <summary>Sends waiting mails every few seconds.</summary>
internal sealed class MailService(MailDispatcher dispatcher, ILogger<MailService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                await dispatcher.DrainAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(exception, "Sending mail failed");
            }
        }
    }
}
