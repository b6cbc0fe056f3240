using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Workshops.Live;

/// <summary>The next older contributions of a live room, for those who are registered, and for facilitators.</summary>
internal sealed class ReadContributions(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<ContributionPage>> HandleAsync(Actor actor, ReadContributionsInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.Set<Workshop>().AnyAsync(row => row.Id == input.WorkshopId && row.Status == WorkshopStatus.Published, cancellation))
        {
            return Refusal.NotFound;
        }

        if (!await db.IsRegisteredAsync(actor, input.WorkshopId, cancellation) && !await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var me = await db.PersonOfAsync(actor, cancellation);
        return await ContributionPages.ReadAsync(db, input.WorkshopId, input.ItemId, input.Before, me?.Id, cancellation);
    }
}

/// <summary>Of which item (null: of all), and what stands above; null: from the newest on.</summary>
public sealed record ReadContributionsInput(Guid WorkshopId, Guid? ItemId, ContributionKey? Before);

/// <summary>Where a contribution stands in the stream.</summary>
public sealed record ContributionKey(DateTime At, Guid Id);

/// <summary>A part of a stream.</summary>
/// <param name="ItemId">The item that the stream is about; null: everything.</param>
/// <param name="Rows">Newest first.</param>
/// <param name="Total">How many contributions the whole stream has.</param>
/// <param name="HasOlder">Whether there are older ones.</param>
public sealed record ContributionPage(Guid? ItemId, IReadOnlyList<ContributionRow> Rows, int Total, bool HasOlder)
{
    /// <summary>Nothing read yet.</summary>
    public static ContributionPage None { get; } = new(null, [], 0, false);
}

/// <summary>Cuts the stream into pages in the database. By key, not by number: what arrives meanwhile moves nothing.</summary>
internal static class ContributionPages
{
    /// <summary>Contributions a page.</summary>
    public const int Size = 50;

    public static async Task<ContributionPage> ReadAsync(
        PortalDbContext db,
        Guid workshopId,
        Guid? itemId,
        ContributionKey? before,
        Guid? me,
        CancellationToken cancellation
    )
    {
        var stream = db.Set<Contribution>().Where(row => row.WorkshopId == workshopId && (itemId == null || row.AgendaItemId == itemId));
        var total = await stream.CountAsync(cancellation);
        if (before is { At: var at, Id: var id })
        {
            stream = stream.Where(row => row.At < at || (row.At == at && row.Id < id));
        }

        var rows = await Rows(db, stream, me ?? Guid.Empty).Take(Size + 1).ToListAsync(cancellation);
        return new ContributionPage(itemId, [.. rows.Take(Size)], total, rows.Count > Size);
    }

    private static IQueryable<ContributionRow> Rows(PortalDbContext db, IQueryable<Contribution> stream, Guid me) =>
        from row in stream
        join person in db.Set<Person>() on row.PersonId equals person.Id into persons
        from person in persons.DefaultIfEmpty()
        join organisation in db.Set<Organisation>() on row.OrganisationId equals organisation.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        orderby row.At descending, row.Id descending
        select new ContributionRow(
            row.Id,
            row.AgendaItemId,
            row.RemovedAt == null ? row.Text : "",
            row.Kind,
            organisation.Name ?? person.Name,
            row.SupportCount,
            row.At,
            db.Set<ContributionSupport>().Any(support => support.ContributionId == row.Id && support.PersonId == me),
            row.PersonId == me,
            row.RemovedAt != null
        );
}
