using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Who does a step, as the reader's side says it.</summary>
public enum StepDoer
{
    Both,
    Us,
    Them,
}

/// <summary>What is done next, by whom and by when; the model of the form.</summary>
public sealed class IntroductionStepInput
{
    public Guid IntroductionId { get; set; }

    public string? Text { get; set; }

    public StepDoer Doer { get; set; }

    public DateOnly? DueOn { get; set; }
}

/// <summary>Either side of an accepted introduction writes down what is done next, by whom and by when.</summary>
internal sealed class PlanIntroductionStep(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private const int DaysAhead = 730;

    public async Task<Result> HandleAsync(Actor actor, IntroductionStepInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entered = await IntroductionSpace.EnterAsync(db, actor, input.IntroductionId, cancellation);
        if (!entered.IsDone)
        {
            return entered;
        }

        var (row, side, person) = entered.Value;
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, last) = (When.Date(now), When.Date(now).AddDays(DaysAhead));
        var check = new Check()
            .Line(nameof(input.Text), input.Text, IntroductionStep.TextMax, min: 3)
            .Chosen(nameof(input.Doer), Enum.IsDefined(input.Doer))
            .That(
                input.DueOn is { } day && day >= today && day <= last,
                nameof(input.DueOn),
                Refusal.Of<MatchmakingText>("Step.Day", When.Day(today), When.Day(last))
            );
        if (check.Failed)
        {
            return check.Refusals;
        }

        if (await db.Set<IntroductionStep>().CountAsync(one => one.IntroductionId == row.Id, cancellation) >= IntroductionStep.Most)
        {
            return Refusal.Of<MatchmakingText>("Step.TooMany", IntroductionStep.Most);
        }

        var other = side == IntroductionSide.Asking ? IntroductionSide.Asked : IntroductionSide.Asking;
        IntroductionSide? doer = input.Doer switch
        {
            StepDoer.Us => side,
            StepDoer.Them => other,
            _ => null,
        };
        db.Add(new IntroductionStep(row.Id, person, input.Text!, doer, input.DueOn!.Value, now));
        db.Raise(new IntroductionStepPlanned(row.Id, row.FromOrganisationId, row.ToOrganisationId, side));
        return await db.SaveAsync(cancellation);
    }
}
