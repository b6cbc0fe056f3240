using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Which step, and whether it is done.</summary>
public sealed record TickIntroductionStepInput(Guid StepId, bool IsDone);

/// <summary>Either side says that a step is done, or is not after all. Said twice it changes nothing.</summary>
internal sealed class TickIntroductionStep(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, TickIntroductionStepInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.Set<IntroductionStep>().FirstOrDefaultAsync(row => row.Id == input.StepId, cancellation) is not { } step)
        {
            return Refusal.NotFound;
        }

        var entered = await IntroductionSpace.EnterAsync(db, actor, step.IntroductionId, cancellation);
        if (!entered.IsDone)
        {
            return entered;
        }

        return step.Tick(input.IsDone, clock.GetUtcNow().UtcDateTime) ? await db.SaveAsync(cancellation) : Result.Done;
    }
}
