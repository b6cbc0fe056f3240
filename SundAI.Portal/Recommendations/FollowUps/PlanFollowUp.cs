using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>Plans an action for a recommendation. Its owner's people, or a facilitator.</summary>
internal sealed class PlanFollowUp(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private const int CountMax = 50;

    public async Task<Result<Guid>> HandleAsync(Actor actor, PlanFollowUpInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await Follow.FindAsync(db, actor, input.RecommendationId, cancellation);
        if (!found.IsDone)
        {
            return Result<Guid>.From(found);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var check = new Check()
            .Line(nameof(input.Text), input.Text, FollowUp.TextMax)
            .That(DueDays.Allow(input.DueOn, now), nameof(input.DueOn), Refusal.Of<RecommendationsText>("Refused.DueOn"));
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await db.Set<FollowUp>().CountAsync(row => row.RecommendationId == input.RecommendationId, cancellation) >= CountMax)
        {
            return Refusal.Of<RecommendationsText>("Refused.TooManyActions", CountMax);
        }

        var person = await db.PersonOfAsync(actor, cancellation);
        var action = new FollowUp(input.RecommendationId, input.Text!, input.DueOn, person?.Id, now);
        db.Set<FollowUp>().Add(action);
        db.Set<FollowUpChange>().AddRange(action.NewChanges);
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? action.Id : Result<Guid>.From(saved);
    }
}

/// <summary>An action to be.</summary>
public sealed record PlanFollowUpInput(Guid RecommendationId, string? Text, DateOnly? DueOn);

/// <summary>Reports how far an action is. The recommendation's owner's people, or a facilitator.</summary>
internal sealed class ChangeFollowUp(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, ChangeFollowUpInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var action = await db.Set<FollowUp>().FirstOrDefaultAsync(row => row.Id == input.FollowUpId, cancellation);
        var found = await Follow.FindAsync(db, actor, action?.RecommendationId ?? Guid.Empty, cancellation);
        if (!found.IsDone)
        {
            return found;
        }

        if (!Enum.IsDefined(input.Status))
        {
            return new Check().Chosen(nameof(input.Status), false).Refusals;
        }

        if (action!.Version != input.Version)
        {
            return Refusal.Stale(action.Status);
        }

        if (action.Become(input.Status, (await db.PersonOfAsync(actor, cancellation))?.Id, clock.GetUtcNow().UtcDateTime))
        {
            db.Set<FollowUpChange>().AddRange(action.NewChanges);
        }

        return await db.SaveAsync(cancellation);
    }
}

/// <summary>How far an action is.</summary>
public sealed record ChangeFollowUpInput(Guid FollowUpId, Guid Version, FollowUpStatus Status);
