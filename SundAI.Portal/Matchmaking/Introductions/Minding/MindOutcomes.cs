using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Matchmaking;

/// <summary>Some time after the yes both sides are asked whether they met and what came of it, once; who has told it is not asked.</summary>
internal sealed class MindOutcomes(IntroductionsDue due, IntroductionMail mail, IOptionsMonitor<LimitOptions> limits, TimeProvider clock)
{
    /// <summary>Does what is due now. Returns how many introductions changed.</summary>
    public Task<int> RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now.AddDays(-limits.CurrentValue.IntroductionOutcomeDays);
        return due.EachAsync(
            (_, rows) =>
                rows.Where(row => row.Status == IntroductionStatus.Accepted && row.OutcomeAskedAt == null && row.EndedAt <= before)
                    .OrderBy(row => row.EndedAt),
            async (db, row) =>
            {
                if (!row.AskForOutcome(now))
                {
                    return false;
                }

                var told = await db.Set<IntroductionOutcome>()
                    .Where(one => one.IntroductionId == row.Id)
                    .Select(one => one.Side)
                    .ToListAsync(cancellation);
                foreach (var side in Enum.GetValues<IntroductionSide>().Except(told))
                {
                    db.Raise(new IntroductionOutcomeAsked(row.Id, row.FromOrganisationId, row.ToOrganisationId, side));
                    var organisation = side == IntroductionSide.Asking ? row.FromOrganisationId : row.ToOrganisationId;
                    await mail.WriteAsync(db, row, organisation, "Mail.Outcome", cancellation);
                }

                return true;
            },
            cancellation
        );
    }
}
