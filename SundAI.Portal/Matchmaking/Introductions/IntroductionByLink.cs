using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>The introduction that a mail's link leads to, and for whom.</summary>
/// <param name="IsOver">Whether the turn that the link was written for is over, so that it acts no more.</param>
internal sealed record LinkedIntroduction(Introduction Introduction, Guid PersonId, string PersonName, bool IsOver);

/// <summary>Follows a mail's link: what it stands for, and whether whom it was sent to may act still, asked of the database now.</summary>
internal sealed class IntroductionByLink(IntroductionLinks links)
{
    public async Task<Result<LinkedIntroduction>> FindAsync(PortalDbContext db, string? key, CancellationToken cancellation)
    {
        if (links.Read(key) is not { } link)
        {
            return Refusal.Of<MatchmakingText>("Link.Forged");
        }

        var introduction = await db.Set<Introduction>().FirstOrDefaultAsync(row => row.Id == link.IntroductionId, cancellation);
        if (introduction is null)
        {
            return Refusal.Of<MatchmakingText>("Link.Gone");
        }

        if (!await Colleagues.IsOneAsync(db, introduction.ToOrganisationId, link.PersonId, cancellation))
        {
            var names = db.Set<Organisation>().Where(row => row.Id == introduction.ToOrganisationId).Select(row => row.Name);
            return Refusal.Of<MatchmakingText>("Link.Left", await names.SingleAsync(cancellation));
        }

        if (link.IsOld)
        {
            return Refusal.Of<MatchmakingText>("Link.Old");
        }

        var isOver = introduction.TurnNumber != link.Turn || !introduction.AwaitsAnswer;
        if (link.IsExpired && !isOver)
        {
            return Refusal.Of<MatchmakingText>("Link.Expired");
        }

        return new LinkedIntroduction(introduction, link.PersonId, await Colleagues.NameAsync(db, link.PersonId, cancellation), isOver);
    }
}
