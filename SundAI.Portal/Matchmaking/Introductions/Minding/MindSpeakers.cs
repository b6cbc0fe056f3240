using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Matchmaking;

/// <summary>Introductions follow whether anybody speaks for their two sides.</summary>
internal sealed class MindSpeakers(IntroductionsDue due, IntroductionMail mail, IOptionsMonitor<LimitOptions> limits, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does what is due now. Returns how many introductions changed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation) =>
        await WithdrawAsync(cancellation) + await AwaitSpeakerAsync(cancellation) + await DeliverAsync(cancellation);

    // Nobody is left on the asking side to meet.
    private Task<int> WithdrawAsync(CancellationToken cancellation) =>
        due.EachAsync(
            (db, rows) =>
                rows.Where(row =>
                        (row.Status == IntroductionStatus.Asked || row.Status == IntroductionStatus.Invited)
                        && !db.SpokenFor().Contains(row.FromOrganisationId)
                    )
                    .OrderBy(row => row.Id),
            async (db, row) =>
            {
                if (!row.Withdraw(Now))
                {
                    return false;
                }

                db.Raise(new IntroductionWithdrawn(row.Id, row.FromOrganisationId, row.ToOrganisationId));
                await mail.WriteAsync(db, row, row.ToOrganisationId, "Mail.Withdrawn", cancellation);
                return true;
            },
            cancellation
        );

    private Task<int> AwaitSpeakerAsync(CancellationToken cancellation) =>
        due.EachAsync(
            (db, rows) =>
                rows.Where(row =>
                        row.Status == IntroductionStatus.Asked
                        && row.Turn == IntroductionSide.Asked
                        && !db.SpokenFor().Contains(row.ToOrganisationId)
                    )
                    .OrderBy(row => row.Id),
            async (db, row) =>
            {
                if (!row.AwaitSpeaker(Now))
                {
                    return false;
                }

                await mail.WriteAsync(db, row, row.FromOrganisationId, "Mail.NobodyLeft", cancellation);
                return true;
            },
            cancellation
        );

    private Task<int> DeliverAsync(CancellationToken cancellation) =>
        due.EachAsync(
            (db, rows) =>
                rows.Where(row => row.Status == IntroductionStatus.Invited && db.SpokenFor().Contains(row.ToOrganisationId))
                    .OrderBy(row => row.Id),
            async (db, row) =>
            {
                if (!row.Deliver(Now, Now.AddDays(limits.CurrentValue.IntroductionExpiryDays)))
                {
                    return false;
                }

                db.Raise(new IntroductionAsked(row.Id, row.FromOrganisationId, row.ToOrganisationId, IsInvitation: false));
                await mail.AskAsync(db, row, "Mail.Asked", cancellation);
                return true;
            },
            cancellation
        );
}
