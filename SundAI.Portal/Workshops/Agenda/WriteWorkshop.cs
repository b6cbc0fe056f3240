using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Text;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Workshops.Agenda;

/// <summary>A facilitator begins a workshop as a draft; brings back its slug.</summary>
internal sealed class WriteWorkshop(IDbContextFactory<PortalDbContext> contexts, TaxonomyCatalogue catalogue, TimeProvider clock)
{
    public async Task<Result<string>> HandleAsync(Actor actor, WorkshopInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (!await db.IsFacilitatorAsync(actor, cancellation))
        {
            return Refusal.NotAllowed;
        }

        var check = WorkshopChecks.Check(input, catalogue);
        if (check.Failed)
        {
            return check.Refusals;
        }

        var wished = Slug.From(input.Title, "workshop");
        var slug = await FreeSlug.FindAsync(db, nameof(Workshop), db.Set<Workshop>().Select(row => row.Slug), wished, cancellation);
        var workshop = new Workshop(slug, WorkshopChecks.Facts(input), clock.GetUtcNow().UtcDateTime);
        db.Set<Workshop>().Add(workshop);
        await Tags.SetAsync(db, workshop.Id, TermKind.Theme, catalogue.Known(TermKind.Theme, input.Themes), cancellation);
        var saved = await db.SaveAsync(cancellation);
        return saved.IsDone ? slug : Result<string>.From(saved);
    }
}
