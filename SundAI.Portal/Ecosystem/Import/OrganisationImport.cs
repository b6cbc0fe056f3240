using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem.Import;

/// <summary>
/// Brings a file of organisations in, in one transaction: all of it, or after a crash nothing. Shared by the verb and the
/// administrators' page; whoever calls has asked for the right.
/// </summary>
internal sealed class OrganisationImport(IDbContextFactory<PortalDbContext> contexts, OrganisationWriting writing, TimeProvider clock)
{
    private const int Batch = 200;

    /// <summary>Reads the file and, unless <paramref name="isDryRun"/>, saves what is new.</summary>
    public async Task<Result<ImportReport>> RunAsync(
        Stream file,
        bool isDryRun,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var reading = OrganisationCsv.Read(file);
        if (reading.Problem is { } problem)
        {
            return CsvProblemWords.Of(problem);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var plan = await PlanAsync(db, reading.Rows, cancellation);
        var report = plan.Report(reading.Rows.Count);
        if (isDryRun)
        {
            return report;
        }

        var saved = await SaveAsync(db, [.. plan.New], progress, cancellation);
        if (!saved.IsDone)
        {
            return Result<ImportReport>.From(saved);
        }

        await transaction.CommitAsync(cancellation);
        return report;
    }

    private static async Task<ImportPlan> PlanAsync(PortalDbContext db, IReadOnlyList<OrganisationRow> rows, CancellationToken cancellation)
    {
        var plan = new ImportPlan();
        var here = await db.Set<Organisation>().OrderBy(row => row.Id).Select(row => new { row.Name, row.Cvr }).ToListAsync(cancellation);
        here.ForEach(row => plan.IsHere(row.Name, row.Cvr));
        foreach (var row in rows)
        {
            plan.Add(row);
        }

        return plan;
    }

    private async Task<Result> SaveAsync(
        PortalDbContext db,
        List<(OrganisationFacts Facts, string Source)> found,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var used = await FreeSlug.UsedAsync(db, nameof(Organisation), db.Set<Organisation>().Select(row => row.Slug), cancellation);
        var done = 0;
        foreach (var batch in found.Chunk(Batch))
        {
            foreach (var (facts, source) in batch)
            {
                var slug = FreeSlug.Take(used, Slug.From(facts.Name, "organisation"));
                var organisation = new Organisation(facts.Name, slug, facts.TypeSlug, now);
                organisation.Describe(facts);
                organisation.CameFrom(source);
                db.Set<Organisation>().Add(organisation);
                // It is new, so nothing of it can be in the index: no need to look for each.
                db.Set<SearchRow>().Add(new SearchRow().Become(writing.Entry(organisation, [], [], [])));
                db.Raise(new OrganisationRegistered(organisation.Id));
            }

            var saved = await db.SaveAsync(cancellation);
            if (!saved.IsDone)
            {
                return saved;
            }

            db.ChangeTracker.Clear();
            progress?.Report(new ImportProgress(done += batch.Length, found.Count));
        }

        return Result.Done;
    }
}
