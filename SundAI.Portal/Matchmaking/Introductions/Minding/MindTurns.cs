using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Security;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whoever has the turn is reminded twice; then another colleague of the asked side is asked; then it expires.</summary>
internal sealed class MindTurns(
    IntroductionsDue due,
    IntroductionMail mail,
    IntroductionAddressees addressees,
    IOptionsMonitor<LimitOptions> limits,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does what is due now. Returns how many introductions changed.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation) =>
        await ExpireAsync(cancellation)
        + await HandBackAsync(cancellation)
        + await AskColleagueAsync(cancellation)
        + await RemindAsync(isLast: true, cancellation)
        + await RemindAsync(isLast: false, cancellation);

    private Task<int> ExpireAsync(CancellationToken cancellation)
    {
        var now = Now;
        return due.EachAsync(
            (_, rows) =>
                rows.Where(row =>
                        (row.Status == IntroductionStatus.Asked || row.Status == IntroductionStatus.Invited) && row.AnswerBy <= now
                    )
                    .OrderBy(row => row.AnswerBy),
            async (db, row) =>
            {
                if (!row.Expire(now))
                {
                    return false;
                }

                var (owes, waits) =
                    row.Turn == IntroductionSide.Asked
                        ? (row.ToOrganisationId, row.FromOrganisationId)
                        : (row.FromOrganisationId, row.ToOrganisationId);
                db.Raise(new IntroductionExpired(row.Id, row.FromOrganisationId, row.ToOrganisationId, row.Turn));
                await mail.WriteAsync(db, row, waits, "Mail.Expired", cancellation);
                await mail.WriteAsync(db, row, owes, "Mail.ExpiredOnYou", cancellation);
                return true;
            },
            cancellation
        );
    }

    private Task<int> HandBackAsync(CancellationToken cancellation) =>
        due.EachAsync(
            (db, rows) =>
                rows.Where(row =>
                        row.Status == IntroductionStatus.Asked
                        && row.Turn == IntroductionSide.Asked
                        && row.HandlerId != null
                        && !db.Set<Membership>()
                            .Any(one =>
                                one.PersonId == row.HandlerId
                                && one.OrganisationId == row.ToOrganisationId
                                && one.Status == MembershipStatus.Active
                            )
                    )
                    .OrderBy(row => row.Id),
            async (db, row) =>
            {
                if (!row.HandBack(Now))
                {
                    return false;
                }

                db.Raise(new IntroductionReminded(row.Id, row.FromOrganisationId, row.ToOrganisationId, row.Turn));
                await mail.AskAsync(db, row, "Mail.Reminder", cancellation);
                return true;
            },
            cancellation
        );

    private Task<int> AskColleagueAsync(CancellationToken cancellation)
    {
        var before = Now.AddDays(-limits.CurrentValue.IntroductionColleagueDays);
        return due.EachAsync(
            (_, rows) =>
                rows.Where(row =>
                        row.Status == IntroductionStatus.Asked
                        && row.Turn == IntroductionSide.Asked
                        && row.ColleagueAskedAt == null
                        && row.TurnSince <= before
                    )
                    .OrderBy(row => row.TurnSince),
            async (db, row) =>
            {
                var asked = await addressees.OfSideAsync(db, row, row.ToOrganisationId, cancellation);
                Guid[] known = [.. asked.Select(one => one.PersonId)];
                var colleague = await Colleagues.AnotherAsync(db, row.ToOrganisationId, known, cancellation);
                if (!row.AskColleague(colleague, Now))
                {
                    return false;
                }

                if (colleague is { } id)
                {
                    db.Raise(new IntroductionColleagueAsked(row.Id, row.FromOrganisationId, row.ToOrganisationId, id));
                    await mail.AskOneAsync(db, row, id, "Mail.ColleagueAsked", cancellation);
                }

                return true;
            },
            cancellation
        );
    }

    private Task<int> RemindAsync(bool isLast, CancellationToken cancellation)
    {
        var days = isLast ? limits.CurrentValue.IntroductionSecondReminderDays : limits.CurrentValue.IntroductionReminderDays;
        var before = Now.AddDays(-days);
        return due.EachAsync(
            (_, rows) =>
                rows.Where(row =>
                        row.Status == IntroductionStatus.Asked
                        && (isLast ? row.RemindedAgainAt == null : row.RemindedAt == null)
                        && row.TurnSince <= before
                        && row.ColleagueAskedAt == null
                    )
                    .OrderBy(row => row.TurnSince),
            async (db, row) =>
            {
                if (!row.Remind(Now, isLast))
                {
                    return false;
                }

                db.Raise(new IntroductionReminded(row.Id, row.FromOrganisationId, row.ToOrganisationId, row.Turn));
                await (
                    row.Turn == IntroductionSide.Asked
                        ? mail.AskAsync(db, row, "Mail.Reminder", cancellation)
                        : mail.WriteAsync(db, row, row.FromOrganisationId, "Mail.ReminderQuestion", cancellation, null, row.AnswerBy)
                );
                return true;
            },
            cancellation
        );
    }
}
