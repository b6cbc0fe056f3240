using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>What one side of an accepted introduction says to the other; the model of the form.</summary>
public sealed class IntroductionMessageInput
{
    public Guid IntroductionId { get; set; }

    public string? Text { get; set; }
}

/// <summary>Either side of an accepted introduction writes to the other, which is told by mail and bell.</summary>
internal sealed class WriteIntroductionMessage(IDbContextFactory<PortalDbContext> contexts, IntroductionMail mail, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, IntroductionMessageInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var entered = await IntroductionSpace.EnterAsync(db, actor, input.IntroductionId, cancellation);
        if (!entered.IsDone)
        {
            return entered;
        }

        var check = new Check().Text(nameof(input.Text), input.Text, Introduction.TextMax);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var (row, side, person) = entered.Value;
        var now = clock.GetUtcNow().UtcDateTime;
        if (await IsSaidAlreadyAsync(db, row.Id, person, input.Text!.Trim(), now, cancellation))
        {
            return Result.Done;
        }

        var message = new IntroductionMessage(row.Id, side, person, MessageKind.Message, input.Text, now);
        db.Add(message);
        db.Raise(new IntroductionMessageWritten(row.Id, row.FromOrganisationId, row.ToOrganisationId, side));
        var name = await Colleagues.NameAsync(db, person, cancellation);
        await mail.WriteAsync(db, row, entered.Value.OtherId, "Mail.Message", cancellation, person, message.Text, name);
        return await db.SaveAsync(cancellation);
    }

    // The form was sent twice, by an impatient hand or by going back.
    private static Task<bool> IsSaidAlreadyAsync(
        PortalDbContext db,
        Guid introductionId,
        Guid person,
        string text,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var since = now.AddMinutes(-1);
        return db.Set<IntroductionMessage>()
            .AnyAsync(
                row => row.IntroductionId == introductionId && row.PersonId == person && row.Text == text && row.At > since,
                cancellation
            );
    }
}
