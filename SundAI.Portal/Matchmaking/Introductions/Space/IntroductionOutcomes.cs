using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>Two organisations that met or do a project together after an introduction, as at least one of them told.</summary>
/// <param name="Kind">The most that either side told.</param>
/// <param name="ToldAt">When it was told last.</param>
public sealed record MetPair(Guid FromOrganisationId, Guid ToOrganisationId, OutcomeKind Kind, DateTime ToldAt);

/// <summary>That an organisation met another after an introduction, as it tells itself. Only its own people may know it.</summary>
/// <param name="By">Who tells it.</param>
/// <param name="With">The other side.</param>
/// <param name="IsProject">Whether they do a project together.</param>
public sealed record MeetingTold(Guid IntroductionId, Guid By, Guid With, bool IsProject);

/// <summary>What came of introductions, for whoever counts or learns from it.</summary>
public static class IntroductionOutcomes
{
    /// <summary>The pairs of organisations whose introduction led to a meeting or a project, once each, in one query.</summary>
    public static async Task<IReadOnlyList<MetPair>> MetPairsAsync(this PortalDbContext db, CancellationToken cancellation)
    {
        var told = await (
            from outcome in db.Set<IntroductionOutcome>()
            join introduction in db.Set<Introduction>() on outcome.IntroductionId equals introduction.Id
            where outcome.Kind == OutcomeKind.Met || outcome.Kind == OutcomeKind.Project
            select new
            {
                introduction.Pair,
                introduction.FromOrganisationId,
                introduction.ToOrganisationId,
                outcome.Kind,
                outcome.ToldAt,
            }
        ).ToListAsync(cancellation);
        return
        [
            .. from row in told
            group row by row.Pair into pair
            let first = pair.First()
            select new MetPair(
                first.FromOrganisationId,
                first.ToOrganisationId,
                pair.Any(row => row.Kind == OutcomeKind.Project) ? OutcomeKind.Project : OutcomeKind.Met,
                pair.Max(row => row.ToldAt)
            ),
        ];
    }

    /// <summary>The meetings and projects that each of these organisations tells of, by who tells it; null for those of all.</summary>
    public static async Task<ILookup<Guid, MeetingTold>> MeetingsToldAsync(
        this PortalDbContext db,
        IReadOnlyCollection<Guid>? organisations,
        CancellationToken cancellation
    )
    {
        var told =
            from outcome in db.Set<IntroductionOutcome>()
            join introduction in db.Set<Introduction>() on outcome.IntroductionId equals introduction.Id
            where outcome.Kind == OutcomeKind.Met || outcome.Kind == OutcomeKind.Project
            let isAsking = outcome.Side == IntroductionSide.Asking
            select new
            {
                introduction.Id,
                By = isAsking ? introduction.FromOrganisationId : introduction.ToOrganisationId,
                With = isAsking ? introduction.ToOrganisationId : introduction.FromOrganisationId,
                IsProject = outcome.Kind == OutcomeKind.Project,
            };
        var rows = await (organisations is null ? told : told.Where(row => organisations.Contains(row.By))).ToListAsync(cancellation);
        return rows.ToLookup(row => row.By, row => new MeetingTold(row.Id, row.By, row.With, row.IsProject));
    }

    /// <summary>How many introductions led to a meeting or a project.</summary>
    public static Task<int> CountMetAsync(this PortalDbContext db, CancellationToken cancellation) =>
        db.Set<IntroductionOutcome>()
            .Where(row => row.Kind == OutcomeKind.Met || row.Kind == OutcomeKind.Project)
            .Select(row => row.IntroductionId)
            .Distinct()
            .CountAsync(cancellation);
}
