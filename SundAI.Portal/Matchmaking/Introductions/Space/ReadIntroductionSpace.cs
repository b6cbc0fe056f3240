using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>What the two sides of an accepted introduction agreed on, and what the reader's side told of what came of it.</summary>
public sealed record SpaceView(IntroductionSide Side, IReadOnlyList<StepLine> Steps, OutcomeView? Outcome);

/// <summary>An agreed step.</summary>
/// <param name="Doer">Which side does it; null both.</param>
public sealed record StepLine(Guid Id, string Text, IntroductionSide? Doer, DateOnly DueOn, DateTime? DoneAt);

/// <summary>What a side told.</summary>
public sealed record OutcomeView(OutcomeKind Kind, string Text, DateTime ToldAt);

/// <summary>The two sides read it once the introduction is accepted. What the other side told of what came of it is not among it.</summary>
internal sealed class ReadIntroductionSpace(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<SpaceView>> HandleAsync(Actor actor, Guid introductionId, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entered = await IntroductionSpace.EnterAsync(db, actor, introductionId, cancellation);
        if (!entered.IsDone)
        {
            return Result<SpaceView>.From(entered);
        }

        var side = entered.Value.Side;
        return new SpaceView(
            side,
            await db.Set<IntroductionStep>()
                .AsNoTracking()
                .Where(row => row.IntroductionId == introductionId)
                .OrderBy(row => row.DoneAt != null)
                .ThenBy(row => row.DueOn)
                .ThenBy(row => row.Id)
                .Take(IntroductionStep.Most)
                .Select(row => new StepLine(row.Id, row.Text, row.Doer, row.DueOn, row.DoneAt))
                .ToListAsync(cancellation),
            await db.Set<IntroductionOutcome>()
                .AsNoTracking()
                .Where(row => row.IntroductionId == introductionId && row.Side == side)
                .Select(row => new OutcomeView(row.Kind, row.Text, row.ToldAt))
                .FirstOrDefaultAsync(cancellation)
        );
    }
}
