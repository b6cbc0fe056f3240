using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Who acts in the space that the two sides of an accepted introduction share.</summary>
internal sealed record IntroductionSpace(Introduction Introduction, IntroductionSide Side, Guid PersonId)
{
    /// <summary>The other side's organisation.</summary>
    public Guid OtherId => Side == IntroductionSide.Asking ? Introduction.ToOrganisationId : Introduction.FromOrganisationId;

    /// <summary>Lets in who speaks for one of the two sides now; for everybody else there is none.</summary>
    public static async Task<Result<IntroductionSpace>> EnterAsync(
        PortalDbContext db,
        Actor actor,
        Guid introductionId,
        CancellationToken cancellation
    )
    {
        var row = await db.Set<Introduction>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == introductionId, cancellation);
        if (row is null || await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotFound;
        }

        if (await IntroductionSides.OfAsync(db, actor, row, cancellation) is not { } side)
        {
            return Refusal.NotFound;
        }

        return row.Status == IntroductionStatus.Accepted
            ? new IntroductionSpace(row, side, person.Id)
            : Refusal.Of<MatchmakingText>("Space.NotOpen");
    }
}
