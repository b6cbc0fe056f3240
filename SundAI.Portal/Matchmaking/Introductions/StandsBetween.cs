using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Matchmaking;

/// <summary>An introduction that is open or accepted between the reader's organisation and another.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Next">Who acts next, as the reader's side sees it.</param>
public sealed record StandsBetween(Guid Id, NextAct Next)
{
    /// <summary>Whether the two have said yes.</summary>
    public bool IsAccepted => Next.Status == IntroductionStatus.Accepted;

    /// <summary>
    /// What stands between an organisation and some others, in one query: of each the open one first, then those that were accepted, the
    /// newest first. Whoever asks speaks for the organisation.
    /// </summary>
    internal static async Task<ILookup<Guid, StandsBetween>> OfAsync(
        PortalDbContext db,
        Guid own,
        IReadOnlyCollection<Guid> others,
        CancellationToken cancellation
    )
    {
        var rows = await db.Set<Introduction>()
            .Where(row =>
                (
                    (row.FromOrganisationId == own && others.Contains(row.ToOrganisationId))
                    || (row.ToOrganisationId == own && others.Contains(row.FromOrganisationId))
                )
                && (
                    row.Status == IntroductionStatus.Asked
                    || row.Status == IntroductionStatus.Invited
                    || row.Status == IntroductionStatus.Accepted
                )
            )
            .OrderBy(row => row.Status == IntroductionStatus.Accepted)
            .ThenByDescending(row => row.AskedAt)
            .Select(row => new
            {
                row.Id,
                row.Status,
                IsAsking = row.FromOrganisationId == own,
                row.Turn,
                row.AnswerBy,
                OtherId = row.FromOrganisationId == own ? row.ToOrganisationId : row.FromOrganisationId,
                Other = db.Set<Organisation>()
                    .Where(one => one.Id != own && (one.Id == row.FromOrganisationId || one.Id == row.ToOrganisationId))
                    .Select(one => one.Name)
                    .First(),
            })
            .ToListAsync(cancellation);
        return rows.ToLookup(
            row => row.OtherId,
            row => new StandsBetween(row.Id, new NextAct(row.Status, row.IsAsking, row.Turn, row.AnswerBy, row.Other))
        );
    }
}
