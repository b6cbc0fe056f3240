using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem.Import;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>An organisation is here once: who describes it again is led to the page that is there.</summary>
internal static class SameOrganisation
{
    /// <summary>
    /// What to say when another one has the company number, the registry's identifier or the name: beside that field, with the other's
    /// address in <see cref="Refusal.Current"/>. Null when there is none.
    /// </summary>
    public static async Task<Refusal?> RefuseAsync(
        PortalDbContext db,
        OrganisationFacts facts,
        string? ror,
        Guid? except,
        CancellationToken cancellation
    )
    {
        var others = await db.Set<Organisation>()
            .AsNoTracking()
            .Where(row => row.Id != except)
            .Select(row => new
            {
                row.Name,
                row.Slug,
                row.Cvr,
                row.Ror,
            })
            // The name's key is folded in ways no database knows. Registering is seldom, and four short columns of each are little.
            .ToListAsync(cancellation);
        var key = MergeKey.Of(facts.Cvr, facts.Name);
        if (others.Find(one => key.Cvr is not null && one.Cvr == key.Cvr) is { } number)
        {
            return Taken("Organisation.CvrTaken", nameof(OrganisationInput.Cvr), number.Name, number.Slug);
        }

        if (others.Find(one => ror is not null && one.Ror == ror) is { } registered)
        {
            return Taken("Organisation.RorTaken", nameof(DetailsInput.Ror), registered.Name, registered.Slug);
        }

        return others.Find(one => MergeKey.Of(one.Cvr, one.Name).Matches(key)) is { } named
            ? Taken("Organisation.Exists", nameof(OrganisationInput.Name), named.Name, named.Slug)
            : null;
    }

    private static Refusal Taken(string key, string field, string name, string slug) =>
        new(typeof(EcosystemText), key, name) { Field = field, Current = slug };
}
