using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>The secret of a mail's link, and the answer.</summary>
public sealed class AnswerByLinkInput : IntroductionAnswerInput
{
    public string? Key { get; set; }
}

/// <summary>
/// Whom a mail was to answers by its link, without signing in: accepts, declines, asks a question or passes on. The link is the right, once;
/// what it is worth the database says now.
/// </summary>
internal sealed class AnswerByLink(
    IDbContextFactory<PortalDbContext> contexts,
    IntroductionByLink links,
    IntroductionAnswering answering,
    IntroductionTold told
)
{
    public async Task<Result> HandleAsync(Actor actor, AnswerByLinkInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await links.FindAsync(db, input.Key, cancellation);
        if (!found.IsDone)
        {
            return found;
        }

        var (row, personId, _, isOver) = found.Value;
        if (isOver)
        {
            return await told.RefusalAsync(db, row.Id, personId, cancellation);
        }

        // What the asking side does is done signed in.
        return input.Answer is IntroductionAnswer.Reply or IntroductionAnswer.Withdraw
            ? Refusal.NotAllowed
            : await answering.AnswerAsync(db, row, personId, input, cancellation);
    }
}
