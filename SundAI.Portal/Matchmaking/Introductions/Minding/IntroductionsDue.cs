using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// Does something to each introduction that is due, and saves each by itself with its mails and events: cut short or run by two at once,
/// everything happens once. One that fails is logged and passed over.
/// </summary>
internal sealed class IntroductionsDue(IDbContextFactory<PortalDbContext> contexts, ILogger<IntroductionsDue> logger)
{
    private const int BatchSize = 200;

    /// <summary>Lets some introductions change. Returns how many did.</summary>
    /// <param name="which">Those that are due, the most urgent first.</param>
    /// <param name="act">What happens to one, with what is told of it; false when it was not due any more.</param>
    /// <param name="cancellation">Stops it after the one at hand.</param>
    public async Task<int> EachAsync(
        Func<PortalDbContext, IQueryable<Introduction>, IQueryable<Introduction>> which,
        Func<PortalDbContext, Introduction, Task<bool>> act,
        CancellationToken cancellation
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ids = await which(db, db.Set<Introduction>()).Select(row => row.Id).Take(BatchSize).ToListAsync(cancellation);
        var done = 0;
        foreach (var id in ids)
        {
            try
            {
                await using var one = await contexts.CreateDbContextAsync(cancellation);
                // Whatever somebody did meanwhile: it is looked for once more, and saved only as it was read.
                var row = await which(one, one.Set<Introduction>().Where(row => row.Id == id)).FirstOrDefaultAsync(cancellation);
                if (row is not null && await act(one, row) && (await one.SaveAsync(cancellation)).IsDone)
                {
                    done++;
                }
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                logger.LogError(exception, "Minding introduction {Id} failed", id);
            }
        }

        return done;
    }
}
