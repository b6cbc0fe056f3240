using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking.Learning;

/// <summary>What an administrator wants of the weights of a task.</summary>
public enum WeightStep
{
    /// <summary>A version that was learned, until somebody chooses again.</summary>
    UseVersion,

    /// <summary>The standard ones, until somebody chooses again.</summary>
    UseStandard,

    /// <summary>What is in use, until something proves better.</summary>
    LearnOn,
}

/// <summary>Of which task, what, and which version when it is one.</summary>
public sealed record ChooseWeightsInput(bool IsForPost, WeightStep Step, Guid? VersionId = null);

/// <summary>
/// An administrator chooses the weights of a task: on this node at once, on the others within five minutes. What was not proven better is not for use.
/// Choosing what is chosen already changes nothing.
/// </summary>
internal sealed class ChooseWeights(IDbContextFactory<PortalDbContext> contexts, WeightsInUse inUse, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, ChooseWeightsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsAdministratorAsync(actor, cancellation) || await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var current = await WeightsInUse.ChoiceAsync(db, input.IsForPost, cancellation);
        var wanted = input.Step switch
        {
            WeightStep.UseVersion => input.VersionId,
            WeightStep.UseStandard => null,
            _ => current?.VersionId,
        };
        if (input.Step == WeightStep.UseVersion)
        {
            var version = await db.Set<WeightVersion>()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Id == wanted && row.IsForPost == input.IsForPost, cancellation);
            if (version is not { IsBetter: true })
            {
                return version is null ? Refusal.NotFound : Refusal.Of<MatchmakingText>("Weights.NotBetter");
            }
        }

        var learnsOn = input.Step == WeightStep.LearnOn;
        if ((current?.VersionId, current?.LearnsOn ?? true) != (wanted, learnsOn))
        {
            db.Set<WeightChoice>()
                .Add(
                    new WeightChoice
                    {
                        IsForPost = input.IsForPost,
                        VersionId = wanted,
                        PersonId = person.Id,
                        LearnsOn = learnsOn,
                        At = clock.GetUtcNow().UtcDateTime,
                    }
                );
            await db.SaveChangesAsync(cancellation);
        }

        await inUse.ReadAsync(cancellation);
        return Result.Done;
    }
}
