using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>What the form shows to a contact or an administrator.</summary>
internal sealed class ReadOrganisationForEditing(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue)
{
    public async Task<Result<EditOrganisationInput>> HandleAsync(Actor actor, string slug, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var id = await db.Set<Organisation>().Where(row => row.Slug == slug).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellation);
        if (id is null)
        {
            return Refusal.NotFound;
        }

        return await db.IsContactOfAsync(actor, id.Value, cancellation) || await db.IsAdministratorAsync(actor, cancellation)
            ? new EditOrganisationInput(id.Value, await ReadAsync(db, catalogue, id.Value, cancellation))
            : Refusal.NotAllowed;
    }

    /// <summary>What is stored, in the form's shape.</summary>
    internal static async Task<OrganisationInput> ReadAsync(
        PortalDbContext db,
        TaxonomyCatalogue catalogue,
        Guid id,
        CancellationToken cancellation
    )
    {
        var row = await db.Set<Organisation>().AsNoTracking().SingleAsync(organisation => organisation.Id == id, cancellation);
        var tags = (await Tags.OfAsync(db, [id], cancellation))[id].ToList();
        return new OrganisationInput
        {
            Name = row.Name,
            TypeSlug = row.TypeSlug,
            IsStartUp = row.IsStartUp,
            IsInvestor = row.IsInvestor,
            RegionSlug = row.RegionSlug,
            City = row.City,
            Postcode = row.Postcode,
            Cvr = row.Cvr,
            Website = row.Website,
            Summary = row.Summary,
            Description = row.Description,
            Themes = tags.Of(TermKind.Theme),
            Categories = tags.Of(TermKind.SolutionCategory),
            Competences = tags.Of(TermKind.Competence),
            Details = DetailsInput.Of(row, catalogue),
            Version = row.Version,
        };
    }
}
