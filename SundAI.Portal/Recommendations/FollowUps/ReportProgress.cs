using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Recommendations.FollowUps;

/// <summary>Sets or moves a recommendation's day. Its owner's people, or a facilitator.</summary>
internal sealed class SetDueDate(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, SetDueDateInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await Follow.FindAsync(db, actor, input.RecommendationId, cancellation);
        if (!found.IsDone)
        {
            return found;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var check = new Check()
            .OptionalText(nameof(input.News), input.News, Amendment.ReasonMax)
            .That(
                input.DueOn is not null && DueDays.Allow(input.DueOn, now),
                nameof(input.DueOn),
                Refusal.Of<RecommendationsText>("Refused.DueOn")
            );
        if (check.Failed)
        {
            return check.Refusals;
        }

        var recommendation = found.Value;
        if (recommendation.Version != input.Version)
        {
            return Refusal.Stale(StaleRecommendation.Of(recommendation));
        }

        recommendation.Due(input.DueOn!.Value, input.News ?? "", (await db.PersonOfAsync(actor, cancellation))?.Id, now);
        db.Set<RecommendationChange>().AddRange(recommendation.NewChanges);
        return await db.SaveAsync(cancellation);
    }
}

/// <summary>A day.</summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="Version">Its version that was read.</param>
/// <param name="DueOn">The last day, by the Danish calendar: today at the earliest.</param>
/// <param name="News">Why, for the history.</param>
public sealed record SetDueDateInput(Guid RecommendationId, Guid Version, DateOnly? DueOn, string? News);

/// <summary>Reports how far a recommendation is; giving it up needs a reason. Its owner's people, or a facilitator.</summary>
internal sealed class ChangeRecommendationStatus(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, ChangeStatusInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await Follow.FindAsync(db, actor, input.RecommendationId, cancellation);
        if (!found.IsDone)
        {
            return found;
        }

        var recommendation = found.Value;
        var check = Checked(input, recommendation);
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (recommendation.Version != input.Version)
        {
            return Refusal.Stale(StaleRecommendation.Of(recommendation));
        }

        var person = await db.PersonOfAsync(actor, cancellation);
        recommendation.Become(input.Status, input.News ?? "", person?.Id, clock.GetUtcNow().UtcDateTime);
        db.Set<RecommendationChange>().AddRange(recommendation.NewChanges);
        db.Raise(new RecommendationMoved(recommendation.Id, recommendation.Status));
        return await db.SaveAsync(cancellation);
    }

    private static Check Checked(ChangeStatusInput input, Recommendation recommendation)
    {
        var check = new Check()
            .OptionalText(nameof(input.News), input.News, Amendment.ReasonMax)
            .Chosen(nameof(input.Status), Enum.IsDefined(input.Status))
            .That(
                input.Status != RecommendationStatus.Abandoned || !string.IsNullOrWhiteSpace(input.News),
                nameof(input.News),
                Refusal.Of<RecommendationsText>("Refused.AbandonedNeedsReason")
            );
        return recommendation.OwnerId is null
            ? check.That(
                input.Status is RecommendationStatus.Proposed or RecommendationStatus.Abandoned,
                nameof(input.Status),
                Refusal.Of<RecommendationsText>("Refused.NoOwnerYet")
            )
            : check.That(
                input.Status != RecommendationStatus.Proposed,
                nameof(input.Status),
                Refusal.Of<RecommendationsText>("Refused.HasOwner")
            );
    }
}

/// <summary>How far it is.</summary>
/// <param name="RecommendationId">The recommendation.</param>
/// <param name="Version">Its version that was read.</param>
/// <param name="Status">The status it has now.</param>
/// <param name="News">What happened, for everybody to read; the reason when it is given up.</param>
public sealed record ChangeStatusInput(Guid RecommendationId, Guid Version, RecommendationStatus Status, string? News);
