using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem.Import;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>
/// A contact, or an administrator, changes what an organisation says about itself. A new name brings a new address; the old one
/// redirects. What was confirmed is a name and a company number, so the confirmation goes when the organisation's own people change
/// one of them. When somebody else saved meanwhile, the refusal's <see cref="Refusal.Current"/> is what is stored now.
/// </summary>
internal sealed class EditOrganisation(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    OrganisationWriting writing
)
{
    public async Task<Result<string>> HandleAsync(Actor actor, EditOrganisationInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var isAdministrator = await db.IsAdministratorAsync(actor, cancellation);
        if (!isAdministrator && !await db.IsContactOfAsync(actor, input.OrganisationId, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = input.Says.Validate(catalogue);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var organisation = await db.Set<Organisation>().FirstOrDefaultAsync(row => row.Id == input.OrganisationId, cancellation);
        if (organisation is null)
        {
            return Refusal.NotFound;
        }

        if (organisation.Version != input.Says.Version)
        {
            return Refusal.Stale(await ReadOrganisationForEditing.ReadAsync(db, catalogue, organisation.Id, cancellation));
        }

        var facts = input.Says.ToFacts();
        var details = input.Says.Details.ToDetails(catalogue);
        if (await SameOrganisation.RefuseAsync(db, facts, details.Ror, organisation.Id, cancellation) is { } taken)
        {
            return taken;
        }

        if (!isAdministrator && MergeKey.Of(facts.Cvr, facts.Name) != MergeKey.Of(organisation.Cvr, organisation.Name))
        {
            organisation.Unverify();
        }

        await MoveAsync(db, organisation, facts.Name, cancellation);
        organisation.Describe(facts);
        organisation.Detail(details);
        // The tags are the profile's too: who changes nothing but them has saved all the same, and whoever comes second must hear of it.
        db.Entry(organisation).Property(row => row.Version).IsModified = true;
        await writing.TagAsync(db, organisation.Id, input.Says, cancellation);
        await SearchIndex.PutAsync(db, writing.Entry(organisation, input.Says), cancellation);
        db.Raise(new OrganisationChanged(organisation.Id));
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? organisation.Slug : Result<string>.From(saved);
    }

    private static async Task MoveAsync(PortalDbContext db, Organisation organisation, string name, CancellationToken cancellation)
    {
        var wished = Slug.From(name, "organisation");
        if (name.Trim() == organisation.Name || wished == organisation.Slug)
        {
            return;
        }

        var slug = await FreeSlug.FindAsync(db, nameof(Organisation), db.Set<Organisation>().Select(row => row.Slug), wished, cancellation);
        db.Set<OldSlug>()
            .Add(
                new OldSlug
                {
                    Kind = nameof(Organisation),
                    Slug = organisation.Slug,
                    EntityId = organisation.Id,
                }
            );
        organisation.MoveTo(slug);
    }
}

/// <summary>Which organisation, and what is to be said about it.</summary>
public sealed record EditOrganisationInput(Guid OrganisationId, OrganisationInput Says);
