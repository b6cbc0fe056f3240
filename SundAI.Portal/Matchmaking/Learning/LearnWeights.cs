using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>Learns anew from all that is known what each kind of reason weighs, and takes into use what proves better than what is in use.</summary>
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
                trial.IsBetter ? "taken into use" : "not beyond chance"
            );
        }

        var better = trials.Where(trial => trial.IsBetter).ToList();
        if (better.Count > 0)
        {
            db.Set<WeightVersion>().AddRange(better.Select(VersionOf));
            await db.SaveAsync(cancellation);
            await inUse.ReadAsync(cancellation);
        }
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
            MadeAt = clock.GetUtcNow().UtcDateTime,
        };
}
