using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>A partner that is not shown any more.</summary>
public sealed record DismissedLine(OrganisationLine Organisation, DismissalReason Reason, DateTime At);

/// <summary>Which of them.</summary>
/// <param name="PartnerId">This one alone; null for all.</param>
/// <param name="OwnId">Who said it; null for the organisation the actor acts for.</param>
/// <param name="Page">From 1.</param>
public sealed record ListDismissedInput(Guid? PartnerId = null, Guid? OwnId = null, int Page = 1);

/// <summary>Lists whom an organisation said »not relevant« of, the newest first.</summary>
internal sealed class ListDismissed(IDbContextFactory<PortalDbContext> contexts)
{
    private const int PageSize = 20;

    public async Task<Result<Page<DismissedLine>>> HandleAsync(Actor actor, ListDismissedInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.ActingOrganisationAsync(actor, input.OwnId, cancellation) is not { } own)
        {
            return Refusal.NotAllowed;
        }

        var page = await db.Set<Dismissal>()
            .AsNoTracking()
            .Where(row => row.OrganisationId == own && (input.PartnerId == null || row.PartnerId == input.PartnerId))
            .OrderByDescending(row => row.At)
            .ThenBy(row => row.PartnerId)
            .ToPageAsync(input.Page, PageSize, cancellation);
        var lines = await OrganisationLines.OfAsync(db, [.. page.Items.Select(row => row.PartnerId)], cancellation);
        return new Page<DismissedLine>(
            [.. page.Items.Select(row => new DismissedLine(lines[row.PartnerId], row.Reason, row.At))],
            page.Number,
            page.Size,
            page.Total
        );
    }
}
