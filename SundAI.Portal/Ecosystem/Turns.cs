using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// Lets acts that count what is there before they add to it, or look who is left before somebody goes, happen one after the other: whoever comes
/// second waits and sees what the first one did. What is checked must be read afterwards. An organisation's turn is taken before a person's.
/// </summary>
internal static class Turns
{
    /// <summary>Waits until nobody else changes who speaks for this organisation.</summary>
    public static async Task<IDbContextTransaction> TurnOfOrganisationAsync(
        this PortalDbContext db,
        Guid organisationId,
        CancellationToken cancellation
    )
    {
        var turn = await db.Database.BeginTransactionAsync(cancellation);
        await db.WaitForOrganisationAsync(organisationId, cancellation);
        return turn;
    }

    /// <summary>The same within a transaction that there is already.</summary>
    public static Task WaitForOrganisationAsync(this PortalDbContext db, Guid organisationId, CancellationToken cancellation) =>
        // Changes nothing: the row is held until the transaction ends.
        db.Set<Organisation>()
            .Where(row => row.Id == organisationId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);

    /// <summary>Waits until no other act is under way that counts what this person did.</summary>
    public static async Task<IDbContextTransaction> TurnOfPersonAsync(
        this PortalDbContext db,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var turn = await db.Database.BeginTransactionAsync(cancellation);
        await db.WaitForPersonAsync(personId, cancellation);
        return turn;
    }

    /// <summary>The same within a transaction that there is already.</summary>
    public static Task WaitForPersonAsync(this PortalDbContext db, Guid personId, CancellationToken cancellation) =>
        db.Set<Person>()
            .Where(row => row.Id == personId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellation);
}
