using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>The step that comes next after a yes.</summary>
/// <param name="Text">What is done; empty once its writer is erased.</param>
/// <param name="On">By when.</param>
/// <param name="IsOurs">Whether the reader's side does it, alone or with the other.</param>
/// <param name="IsTheirs">Whether the other side does it alone.</param>
public sealed record DueStep(string Text, DateOnly On, bool IsOurs, bool IsTheirs);

/// <summary>What comes next on accepted introductions, for one of their sides.</summary>
/// <param name="Step">The first step that is not done.</param>
/// <param name="HasTold">Whether the reader's side has told what came of it.</param>
internal sealed record AfterYes(DueStep? Step, bool HasTold)
{
    /// <summary>Of some introductions, each with the reader's side, in two queries; none for none.</summary>
    public static async Task<IReadOnlyDictionary<Guid, AfterYes>> OfAsync(
        PortalDbContext db,
        IReadOnlyDictionary<Guid, IntroductionSide> sides,
        CancellationToken cancellation
    )
    {
        if (sides.Count == 0)
        {
            return new Dictionary<Guid, AfterYes>();
        }

        Guid[] ids = [.. sides.Keys];
        var open = db.Set<IntroductionStep>().Where(row => ids.Contains(row.IntroductionId) && row.DoneAt == null);
        var steps = await db.Set<Introduction>()
            .Where(one => ids.Contains(one.Id))
            .SelectMany(one => open.Where(row => row.IntroductionId == one.Id).OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(1))
            .Select(row => new
            {
                row.IntroductionId,
                row.Text,
                row.DueOn,
                row.Doer,
            })
            .ToListAsync(cancellation);
        var told = await db.Set<IntroductionOutcome>()
            .Where(row => ids.Contains(row.IntroductionId))
            .Select(row => new { row.IntroductionId, row.Side })
            .ToListAsync(cancellation);
        return sides.ToDictionary(
            one => one.Key,
            one => new AfterYes(
                steps
                    .Where(row => row.IntroductionId == one.Key)
                    .Select(row => new DueStep(
                        row.Text,
                        row.DueOn,
                        row.Doer is null || row.Doer == one.Value,
                        row.Doer is not null && row.Doer != one.Value
                    ))
                    .FirstOrDefault(),
                told.Exists(row => row.IntroductionId == one.Key && row.Side == one.Value)
            )
        );
    }
}
