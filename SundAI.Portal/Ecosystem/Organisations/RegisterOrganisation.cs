using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Search;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Ecosystem;

/// <summary>A person describes an organisation that is not here yet and becomes its contact. Answers its slug.</summary>
internal sealed class RegisterOrganisation(
    IDbContextFactory<PortalDbContext> contexts,
    TaxonomyCatalogue catalogue,
    OrganisationWriting writing,
    MembershipLimits limits,
    TimeProvider clock
)
{
    public async Task<Result<string>> HandleAsync(Actor actor, OrganisationInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var check = input.Validate(catalogue);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var facts = input.ToFacts();
        var details = input.Details.ToDetails(catalogue);
        if (await SameOrganisation.RefuseAsync(db, facts, details.Ror, except: null, cancellation) is { } taken)
        {
            return taken;
        }

        await using var turn = await db.TurnOfPersonAsync(person.Id, cancellation);
        // Who they act for may have changed while this one waited.
        await db.Entry(person).ReloadAsync(cancellation);
        if (await limits.OfRegisteringAsync(db, person.Id, cancellation) is { } tooOften)
        {
            return tooOften;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var slugs = db.Set<Organisation>().Select(row => row.Slug);
        var slug = await FreeSlug.FindAsync(db, nameof(Organisation), slugs, Slug.From(input.Name, "organisation"), cancellation);
        var organisation = new Organisation(input.Name, slug, input.TypeSlug, now);
        organisation.Describe(facts);
        organisation.Detail(details);
        db.Set<Organisation>().Add(organisation);
        db.Set<Membership>().Add(Membership.Founder(person.Id, organisation.Id, now));
        person.ActFor(organisation.Id);
        await writing.TagAsync(db, organisation.Id, input, cancellation);
        await SearchIndex.PutAsync(db, writing.Entry(organisation, input), cancellation);
        db.Raise(new OrganisationRegistered(organisation.Id));
        var saved = await turn.SaveAsync(db, cancellation);
        return saved.IsDone ? slug : Result<string>.From(saved);
    }
}
