using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>What came of an introduction, for one side; the model of the form.</summary>
public sealed class IntroductionOutcomeInput
{
    public Guid IntroductionId { get; set; }

    public OutcomeKind? Kind { get; set; }

    public string? Text { get; set; }
}

/// <summary>Either side of an accepted introduction tells what came of it, and may tell it anew. The other side does not read it.</summary>
internal sealed class TellIntroductionOutcome(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, IntroductionOutcomeInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entered = await IntroductionSpace.EnterAsync(db, actor, input.IntroductionId, cancellation);
        if (!entered.IsDone)
        {
            return entered;
        }

        var check = new Check()
            .Chosen(nameof(input.Kind), input.Kind is { } chosen && Enum.IsDefined(chosen))
            .OptionalText(nameof(input.Text), input.Text, IntroductionOutcome.TextMax);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var (row, side, person) = entered.Value;
        var outcome = await db.Set<IntroductionOutcome>()
            .FirstOrDefaultAsync(one => one.IntroductionId == row.Id && one.Side == side, cancellation);
        if (outcome is null)
        {
            outcome = new IntroductionOutcome(row.Id, side);
            db.Add(outcome);
        }

        outcome.Tell(input.Kind!.Value, input.Text ?? "", person, clock.GetUtcNow().UtcDateTime);
        var organisation = side == IntroductionSide.Asking ? row.FromOrganisationId : row.ToOrganisationId;
        db.Raise(new IntroductionOutcomeTold(row.Id, organisation, outcome.Kind));
        return await db.SaveAsync(cancellation);
    }
}
