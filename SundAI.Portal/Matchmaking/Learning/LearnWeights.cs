using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>
/// Learns anew from all that is known what each kind of reason weighs, and takes into use what proves better than what is in use, unless an
/// administrator chose what is. Each trial is written down; of those that were never in use the newest alone is kept.
/// </summary>
internal sealed class LearnWeights(
    IDbContextFactory<PortalDbContext> contexts,
    WeightsInUse inUse,
    TimeProvider clock,
    ILogger<LearnWeights> logger
)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await inUse.ReadAsync(cancellation);
        var trials = WeightTrial.Of(await Judgements.ReadAsync(db, cancellation), inUse.Current);
        foreach (var trial in trials)
        {
            logger.LogInformation(
                "Weights for {Task} learned from {LearnedFrom} askers, tried on {HeldBack}: {Before:0.000} before, {After:0.000} after; {Outcome}",
                trial.IsForPost ? "posts" : "organisations",
                trial.LearnedFrom,
                trial.HeldBack,
                trial.Before,
                trial.After,
                await KeepAsync(db, trial, cancellation)
            );
        }

        if (trials.Count > 0)
        {
            await inUse.ReadAsync(cancellation);
        }
    }

    private async Task<string> KeepAsync(PortalDbContext db, WeightTrial trial, CancellationToken cancellation)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        // An administrator may have chosen while this was learned.
        var choice = await WeightsInUse.ChoiceAsync(db, trial.IsForPost, cancellation);
        var (since, isUsed) = (choice?.At ?? DateTime.MaxValue, trial.IsBetter && choice is not { LearnsOn: false });
        await db.Set<WeightVersion>()
            .Where(row => row.IsForPost == trial.IsForPost && (!row.IsBetter || row.MadeAt > since))
            .Where(row => !db.Set<WeightChoice>().Any(one => one.VersionId == row.Id))
            .ExecuteDeleteAsync(cancellation);
        var version = VersionOf(trial);
        db.Set<WeightVersion>().Add(version);
        if (isUsed)
        {
            db.Set<WeightChoice>()
                .Add(
                    new WeightChoice
                    {
                        IsForPost = trial.IsForPost,
                        VersionId = version.Id,
                        PersonId = null,
                        LearnsOn = true,
                        At = version.MadeAt,
                    }
                );
        }

        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return isUsed ? "taken into use"
            : trial.IsBetter ? "an administrator chose others"
            : "not beyond chance";
    }

    private WeightVersion VersionOf(WeightTrial trial) =>
        new()
        {
            IsForPost = trial.IsForPost,
            Weights = WeightText.Of(trial.Weights),
            LearnedFrom = trial.LearnedFrom,
            HeldBack = trial.HeldBack,
            Before = trial.Before,
            After = trial.After,
            GainFrom = trial.GainFrom,
            IsBetter = trial.IsBetter,
            MadeAt = clock.GetUtcNow().UtcDateTime,
        };
}
