using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Matchmaking.Matching;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>What a kind of reason weighs beside what it weighs by standard.</summary>
public sealed record WeightChange(MatchReasonKind Kind, double Standard, double Weight);

/// <summary>Weights that were learned and tried.</summary>
/// <param name="GainFrom">See <see cref="WeightVersion.GainFrom"/>.</param>
/// <param name="Changes">The kinds that weigh something else than by standard, those that changed most first.</param>
public sealed record WeightLine(
    Guid Id,
    DateTime MadeAt,
    int LearnedFrom,
    int HeldBack,
    double Before,
    double After,
    double? GainFrom,
    bool IsBetter,
    IReadOnlyList<WeightChange> Changes
);

/// <summary>Who chose what, and when.</summary>
/// <param name="MadeAt">Of the version; null for the standard weights.</param>
/// <param name="By">Who; null for a person who is gone.</param>
/// <param name="IsLearning">Whether learning took it into use itself.</param>
/// <param name="LearnsOn">See <see cref="WeightChoice.LearnsOn"/>.</param>
public sealed record WeightChoiceLine(DateTime At, DateTime? MadeAt, string? By, bool IsLearning, bool LearnsOn);

/// <summary>The weights of one task.</summary>
/// <param name="IsForPost">For posts, or for organisations as a whole.</param>
/// <param name="InUse">The version in use; null for the standard weights.</param>
/// <param name="LearnsOn">Whether what proves better is taken into use by itself.</param>
/// <param name="Askers">How many verified organisations were shown partners and did something about any.</param>
/// <param name="Versions">The newest first.</param>
/// <param name="Choices">The newest first.</param>
public sealed record WeightTask(
    bool IsForPost,
    Guid? InUse,
    bool LearnsOn,
    int Askers,
    IReadOnlyList<WeightLine> Versions,
    IReadOnlyList<WeightChoiceLine> Choices
)
{
    /// <summary>How many askers learning needs.</summary>
    public const int Needed = WeightTrial.EnoughAskers;

    /// <summary>The sure gain that a change needs.</summary>
    public const double Worth = WeightTrial.WorthAChange;
}

/// <summary>What partners are ranked by, what was learned, and who chose what; for administrators.</summary>
internal sealed class ListWeights(IDbContextFactory<PortalDbContext> contexts)
{
    private const int Most = 20;

    public async Task<Result<IReadOnlyList<WeightTask>>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsAdministratorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var askers = await Judgements
            .Telling(db)
            .Select(row => new { row.OrganisationId, IsForPost = row.AboutId != row.OrganisationId })
            .Distinct()
            .GroupBy(row => row.IsForPost)
            .Select(task => new { IsForPost = task.Key, Count = task.Count() })
            .ToDictionaryAsync(task => task.IsForPost, task => task.Count, cancellation);
        var tasks = new List<WeightTask>();
        foreach (var isForPost in new[] { true, false })
        {
            var choice = await WeightsInUse.ChoiceAsync(db, isForPost, cancellation);
            tasks.Add(
                new WeightTask(
                    isForPost,
                    choice?.VersionId,
                    choice?.LearnsOn ?? true,
                    askers.GetValueOrDefault(isForPost),
                    await VersionsAsync(db, isForPost, choice?.VersionId, cancellation),
                    await ChoicesAsync(db, isForPost, cancellation)
                )
            );
        }

        return tasks;
    }

    private static async Task<IReadOnlyList<WeightLine>> VersionsAsync(
        PortalDbContext db,
        bool isForPost,
        Guid? inUse,
        CancellationToken cancellation
    )
    {
        var rows = await db.Set<WeightVersion>()
            .AsNoTracking()
            .Where(row => row.IsForPost == isForPost)
            // What is in use is shown however old it is.
            .OrderByDescending(row => row.Id == inUse)
            .ThenByDescending(row => row.MadeAt)
            .ThenByDescending(row => row.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        return
        [
            .. rows.OrderByDescending(row => row.MadeAt)
                .Select(row => new WeightLine(
                    row.Id,
                    row.MadeAt,
                    row.LearnedFrom,
                    row.HeldBack,
                    row.Before,
                    row.After,
                    row.GainFrom,
                    row.IsBetter,
                    Changes(row.Weights, MatchWeights.Standard.For(isForPost))
                )),
        ];
    }

    private static IReadOnlyList<WeightChange> Changes(string text, IReadOnlyDictionary<MatchReasonKind, double> standard) =>
        [
            .. WeightText
                .Read(text, standard)
                .Select(one => new WeightChange(one.Key, standard[one.Key], one.Value))
                .Where(change => Math.Abs(change.Weight - change.Standard) >= 0.005)
                .OrderByDescending(change => Math.Abs(change.Weight - change.Standard))
                .ThenBy(change => change.Kind),
        ];

    private static async Task<IReadOnlyList<WeightChoiceLine>> ChoicesAsync(
        PortalDbContext db,
        bool isForPost,
        CancellationToken cancellation
    ) =>
        await db.Set<WeightChoice>()
            .Where(row => row.IsForPost == isForPost)
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Id)
            .Take(Most)
            .Select(row => new WeightChoiceLine(
                row.At,
                db.Set<WeightVersion>().Where(one => one.Id == row.VersionId).Select(one => (DateTime?)one.MadeAt).FirstOrDefault(),
                db.Set<Person>().Where(one => one.Id == row.PersonId && one.UserId != null).Select(one => one.Name).FirstOrDefault(),
                row.PersonId == null,
                row.LearnsOn
            ))
            .ToListAsync(cancellation);
}
