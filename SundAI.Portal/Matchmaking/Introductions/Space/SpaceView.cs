using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>
/// What the two sides of an accepted introduction agreed on, and what the reader's side told of what came of it. What the other side told is not
/// among it.
/// </summary>
public sealed record SpaceView(IntroductionSide Side, IReadOnlyList<StepLine> Steps, OutcomeView? Outcome)
{
    /// <summary>The first step that is not done.</summary>
    public DueStep? Due =>
        Steps.FirstOrDefault(step => step.DoneAt is null) is { } step
            ? new DueStep(step.Text, step.DueOn, step.Doer is null || step.Doer == Side, step.Doer is not null && step.Doer != Side)
            : null;

    /// <summary>Reads it for one of the sides; whoever asks has seen that the reader speaks for it.</summary>
    internal static async Task<SpaceView> OfAsync(
        PortalDbContext db,
        Guid introductionId,
        IntroductionSide side,
        CancellationToken cancellation
    ) =>
        new(
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

/// <summary>An agreed step.</summary>
/// <param name="Doer">Which side does it; null both.</param>
public sealed record StepLine(Guid Id, string Text, IntroductionSide? Doer, DateOnly DueOn, DateTime? DoneAt);

/// <summary>What a side told.</summary>
public sealed record OutcomeView(OutcomeKind Kind, string Text, DateTime ToldAt);
