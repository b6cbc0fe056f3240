using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>Reads what became of partners that were shown, for those who did anything about theirs.</summary>
internal static class Judgements
{
    // The newest of them; enough to tell a hundredth.
    private const int Most = 100_000;

    /// <summary>What was shown to those who did anything about it. Whom nobody at ATV has verified teaches nothing: weights are everybody's.</summary>
    public static IQueryable<Impression> Telling(PortalDbContext db)
    {
        var verified = db.Set<Organisation>().Where(row => row.VerifiedAt != null).Select(row => row.Id);
        return db.Set<Impression>()
            .Where(row => verified.Contains(row.OrganisationId))
            .Where(row =>
                db.Set<Dismissal>().Any(one => one.OrganisationId == row.OrganisationId)
                || db.Set<Introduction>()
                    .Any(one => one.FromOrganisationId == row.OrganisationId || one.ToOrganisationId == row.OrganisationId)
            );
    }

    public static async Task<IReadOnlyList<JudgedPage>> ReadAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var dismissed = await db.Set<Dismissal>()
            .AsNoTracking()
            .Where(row => db.Set<Impression>().Any(one => one.OrganisationId == row.OrganisationId && one.PartnerId == row.PartnerId))
            .ToDictionaryAsync(row => (row.OrganisationId, row.PartnerId), row => row.Reason, cancellation);
        var came = await CameOfAsync(db, cancellation);
        var rows = await Telling(db)
            .AsNoTracking()
            .OrderByDescending(row => row.At)
            .ThenBy(row => row.PartnerId)
            .Take(Most)
            .ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => (row.OrganisationId, row.AboutId))
                .Select(page => new JudgedPage(
                    page.Key.OrganisationId,
                    page.Key.AboutId != page.Key.OrganisationId,
                    page.Max(row => row.At),
                    [
                        .. page.OrderBy(row => row.Place)
                            .ThenBy(row => row.PartnerId)
                            .Select(row => (Row: row, Judgement: Of(row)))
                            .Where(one => one.Judgement is not null)
                            .Select(one => new JudgedPartner(MatchStrengths.Parse(one.Row.Strengths), one.Judgement!.Value, one.Row.Place)),
                    ]
                ))
                .OrderBy(page => page.At),
        ];

        // Null where there is no word for or against how the two fit.
        Judgement? Of(Impression row) =>
            came.TryGetValue((row.OrganisationId, row.PartnerId), out var judgement) ? judgement
            : !dismissed.TryGetValue((row.OrganisationId, row.PartnerId), out var reason) ? Judgement.PassedOver
            : reason == DismissalReason.AlreadyKnown ? null
            : Judgement.Refused;
    }

    // The best that came of two, seen from each; that they found they do not fit is a no. Who was asked and has not said yes or no has not
    // judged.
    private static async Task<Dictionary<(Guid, Guid), Judgement>> CameOfAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var introductions = await db.Set<Introduction>()
            .AsNoTracking()
            .Where(row =>
                db.Set<Impression>()
                    .Any(one =>
                        (one.OrganisationId == row.FromOrganisationId && one.PartnerId == row.ToOrganisationId)
                        || (one.OrganisationId == row.ToOrganisationId && one.PartnerId == row.FromOrganisationId)
                    )
            )
            .Select(row => new
            {
                row.FromOrganisationId,
                row.ToOrganisationId,
                row.Status,
                Outcomes = db.Set<IntroductionOutcome>().Where(one => one.IntroductionId == row.Id).Select(one => one.Kind).ToList(),
            })
            .ToListAsync(cancellation);
        return introductions
            .Select(row => (From: row.FromOrganisationId, To: row.ToOrganisationId, Judgement: Of(row.Status, row.Outcomes)))
            .SelectMany(row =>
                row.Judgement == Judgement.Asked
                    ? [(Pair: (row.From, row.To), row.Judgement)]
                    : new[] { (Pair: (row.From, row.To), row.Judgement), (Pair: (row.To, row.From), row.Judgement) }
            )
            .GroupBy(one => one.Pair, one => one.Judgement)
            .ToDictionary(pair => pair.Key, pair => pair.Max());
    }

    private static Judgement Of(IntroductionStatus status, List<OutcomeKind> outcomes) =>
        outcomes.Contains(OutcomeKind.Met) || outcomes.Contains(OutcomeKind.Project) ? Judgement.Met
        : status == IntroductionStatus.Declined || outcomes.Contains(OutcomeKind.NoFit) ? Judgement.Refused
        : status == IntroductionStatus.Accepted ? Judgement.Accepted
        : Judgement.Asked;
}
