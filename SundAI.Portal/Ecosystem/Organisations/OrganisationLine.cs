using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Ecosystem;

/// <summary>An organisation as a line in a list: what people need to recognise it.</summary>
/// <param name="IsSpokenFor">Whether somebody speaks for it, as contact or as member; else nobody can answer.</param>
public sealed record OrganisationLine(
    Guid Id,
    string Name,
    string Slug,
    string TypeSlug,
    string? City,
    string? RegionSlug,
    bool IsVerified,
    bool IsSpokenFor
);

/// <summary>Reads lines of organisations for every feature.</summary>
public static class OrganisationLines
{
    /// <summary>Turns organisations into lines, inside the query.</summary>
    public static IQueryable<OrganisationLine> AsLines(this IQueryable<Organisation> organisations, PortalDbContext db)
    {
        var spokenFor = db.SpokenFor();
        return organisations.Select(row => new OrganisationLine(
            row.Id,
            row.Name,
            row.Slug,
            row.TypeSlug,
            row.City,
            row.RegionSlug,
            row.VerifiedAt != null,
            spokenFor.Contains(row.Id)
        ));
    }

    /// <summary>The lines of some organisations, in one query.</summary>
    public static async Task<IReadOnlyDictionary<Guid, OrganisationLine>> OfAsync(
        PortalDbContext db,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation
    ) =>
        ids.Count == 0
            ? new Dictionary<Guid, OrganisationLine>()
            : await db.Set<Organisation>()
                .AsNoTracking()
                .Where(row => ids.Contains(row.Id))
                .AsLines(db)
                .ToDictionaryAsync(line => line.Id, cancellation);
}
