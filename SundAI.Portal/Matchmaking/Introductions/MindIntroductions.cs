using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// What time does to introductions: unanswered ones remind once and expire, invitations are delivered when somebody speaks for the other
/// side. Running it twice changes nothing more.
/// </summary>
internal sealed class MindIntroductions(
    IDbContextFactory<PortalDbContext> contexts,
    IntroductionMail mail,
    IOptionsMonitor<LimitOptions> limits,
    TimeProvider clock
)
{
    private const int BatchSize = 200;

    /// <summary>Does what is due now. Returns how many things changed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation) =>
        await ExpireAsync(cancellation) + await DeliverAsync(cancellation) + await RemindAsync(cancellation);

    private async Task<int> ExpireAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Set<Introduction>()
            .Where(row => (row.Status == IntroductionStatus.Asked || row.Status == IntroductionStatus.Invited) && row.AnswerBy <= now)
            .OrderBy(row => row.AnswerBy)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        foreach (var introduction in due.Where(introduction => introduction.Expire(now)))
        {
            db.Raise(new IntroductionExpired(introduction.Id, introduction.FromOrganisationId, introduction.ToOrganisationId));
            await mail.WriteAsync(db, introduction, introduction.FromOrganisationId, "Mail.Expired", cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return due.Count;
    }

    private async Task<int> DeliverAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var spokenFor = db.SpokenFor();
        var due = await db.Set<Introduction>()
            .Where(row => row.Status == IntroductionStatus.Invited && spokenFor.Contains(row.ToOrganisationId))
            .OrderBy(row => row.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        var answerBy = now.AddDays(limits.CurrentValue.IntroductionExpiryDays);
        foreach (var introduction in due.Where(introduction => introduction.Deliver(answerBy)))
        {
            var (from, to) = (introduction.FromOrganisationId, introduction.ToOrganisationId);
            db.Raise(new IntroductionAsked(introduction.Id, from, to, IsInvitation: false));
            await mail.WriteAsync(db, introduction, to, "Mail.Asked", cancellation, answerBy);
        }

        await db.SaveChangesAsync(cancellation);
        return due.Count;
    }

    private async Task<int> RemindAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        // Counted back from the last day, since an invitation is asked long before anybody can answer it.
        var days = limits.CurrentValue.IntroductionExpiryDays - limits.CurrentValue.IntroductionReminderDays;
        var answerBefore = now.AddDays(days);
        var due = await db.Set<Introduction>()
            .Where(row =>
                row.Status == IntroductionStatus.Asked && row.RemindedAt == null && row.AnswerBy <= answerBefore && row.AnswerBy > now
            )
            .OrderBy(row => row.AskedAt)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        foreach (var introduction in due.Where(introduction => introduction.Remind(now)))
        {
            await mail.WriteAsync(db, introduction, introduction.ToOrganisationId, "Mail.Reminder", cancellation, introduction.AnswerBy);
        }

        await db.SaveChangesAsync(cancellation);
        return due.Count;
    }
}

/// <summary>Runs <see cref="MindIntroductions"/> and <see cref="MindPosts"/> every few minutes.</summary>
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
        } while (await NextAsync(timer, stoppingToken));
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

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
