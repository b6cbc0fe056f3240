using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>How an organisation answered those who asked to meet it, over the last year.</summary>
/// <param name="Asked">Introductions that it answered or let expire; those that still wait or were taken back are not counted.</param>
/// <param name="Answered">Those that it answered: yes, no or a question.</param>
/// <param name="Median">The time from asked to answered that half of those took at most; null when it answered none.</param>
public sealed record AnswerHabit(int Asked, int Answered, TimeSpan? Median)
{
    /// <summary>From so many answers on, something can be said of how many come and how fast.</summary>
    public const int Enough = 3;

    /// <summary>
    /// The part that it answered, from 0 to 1; null where too little is known. That it answers is known from so many answers on, that it does
    /// not from so many who asked: silence must not hide itself.
    /// </summary>
    public double? Share => Answered >= Enough || (Asked >= Enough && 2 * Answered <= Asked) ? (double)Answered / Asked : null;

    /// <summary>Within how many days it usually answers, one at least; null where too little is known.</summary>
    public int? Days => Answered >= Enough && Median is { } median ? Math.Max(1, (int)Math.Ceiling(median.TotalDays)) : null;
}

/// <summary>Reads how organisations answer, many at once.</summary>
public static class AnswerHabits
{
    private const int DaysBack = 365;

    // Of each organisation the newest: more of them change little.
    private const int Most = 200;

    /// <summary>The habits of some organisations, or of all; those that nobody asked are missing. One query.</summary>
    /// <param name="db">The context.</param>
    /// <param name="organisations">Of whom; null is everybody.</param>
    /// <param name="now">The year before it counts.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyDictionary<Guid, AnswerHabit>> AnswerHabitsAsync(
        this PortalDbContext db,
        IReadOnlyCollection<Guid>? organisations,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var since = now.AddDays(-DaysBack);
        var over = db.Set<Introduction>()
            .Where(row => organisations == null || organisations.Contains(row.ToOrganisationId))
            .Where(row => row.DeliveredAt >= since && (row.AnsweredAt != null || row.Status == IntroductionStatus.Expired));
        var rows = await db.Set<Organisation>()
            .Where(one => organisations == null || organisations.Contains(one.Id))
            .SelectMany(one => over.Where(row => row.ToOrganisationId == one.Id).OrderByDescending(row => row.DeliveredAt).Take(Most))
            .Select(row => new
            {
                row.ToOrganisationId,
                row.DeliveredAt,
                row.AnsweredAt,
            })
            .ToListAsync(cancellation);
        return rows.GroupBy(row => row.ToOrganisationId)
            .ToDictionary(
                group => group.Key,
                group =>
                {
                    List<TimeSpan> times =
                    [
                        .. group.Where(row => row.AnsweredAt is not null).Select(row => row.AnsweredAt!.Value - row.DeliveredAt!.Value),
                    ];
                    return new AnswerHabit(group.Count(), times.Count, MedianOf(times));
                }
            );
    }

    // Of an even number the longer of the two in the middle: nobody is promised more than what half of the answers kept.
    private static TimeSpan? MedianOf(List<TimeSpan> times) => times.Count == 0 ? null : times.Order().ElementAt(times.Count / 2);
}
