using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Live;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Live;

/// <summary>A registered person agrees with a contribution, or does not any more; asked twice it changes nothing.</summary>
internal sealed class SupportContribution(IDbContextFactory<PortalDbContext> contexts, LiveChannel channel)
{
    public async Task<Result> HandleAsync(Actor actor, SupportInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var contribution = await db.Set<Contribution>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == input.ContributionId, cancellation);
        if (
            contribution is null
            || await db.PersonOfAsync(actor, cancellation) is not { } person
            || !await db.IsRegisteredAsync(actor, contribution.WorkshopId, cancellation)
        )
        {
            return Refusal.NotFound;
        }

        if (contribution.PersonId == person.Id)
        {
            return Refusal.Of<WorkshopsText>("Refused.OwnContribution");
        }

        if (!await db.Set<LiveRoom>().AnyAsync(row => row.WorkshopId == contribution.WorkshopId && row.IsOpen, cancellation))
        {
            return Refusal.Of<WorkshopsText>("Refused.RoomClosed");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await WaitAsync(db, contribution.Id, cancellation);
        var there = await db.Set<ContributionSupport>()
            .FirstOrDefaultAsync(row => row.ContributionId == contribution.Id && row.PersonId == person.Id, cancellation);
        if (input.Agrees && there is null)
        {
            db.Set<ContributionSupport>().Add(new ContributionSupport { ContributionId = contribution.Id, PersonId = person.Id });
        }
        else if (!input.Agrees && there is not null)
        {
            db.Set<ContributionSupport>().Remove(there);
        }

        var saved = await db.SaveAsync(cancellation);
        if (!saved.IsDone)
        {
            return saved;
        }

        var count = await CountAsync(db, contribution.Id, cancellation);
        await transaction.CommitAsync(cancellation);
        await channel.AnnounceAsync(LiveTopics.Of(contribution.WorkshopId), new SupportChanged(contribution.Id, count));
        return Result.Done;
    }

    // Those who agree at once are counted one after the other; changes nothing but holds the row until the transaction ends.
    private static Task WaitAsync(PortalDbContext db, Guid contributionId, CancellationToken cancellation) =>
        db.Set<Contribution>()
            .Where(row => row.Id == contributionId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SupportCount, row => row.SupportCount), cancellation);

    private static async Task<int> CountAsync(PortalDbContext db, Guid contributionId, CancellationToken cancellation)
    {
        await db.Set<Contribution>()
            .Where(row => row.Id == contributionId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(
                        row => row.SupportCount,
                        row => db.Set<ContributionSupport>().Count(support => support.ContributionId == row.Id)
                    ),
                cancellation
            );
        return await db.Set<Contribution>().Where(row => row.Id == contributionId).Select(row => row.SupportCount).FirstAsync(cancellation);
    }
}

/// <summary>Which contribution, and whether the person agrees.</summary>
public sealed record SupportInput(Guid ContributionId, bool Agrees);
