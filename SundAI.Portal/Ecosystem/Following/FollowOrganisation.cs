using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Ecosystem;

/// <summary>Which organisation, by its slug, and whether to follow it from now on or to stop.</summary>
public sealed record FollowOrganisationInput(string Organisation, bool Follow);

/// <summary>Somebody with an account follows an organisation, or stops. Doing either twice is no mistake.</summary>
internal sealed class FollowOrganisation(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task<Result> HandleAsync(Actor actor, FollowOrganisationInput input, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        var organisation = await db.Set<Organisation>()
            .Where(row => row.Slug == input.Organisation)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellation);
        if (organisation is not { } id)
        {
            return Refusal.NotFound;
        }

        var present = await db.Set<OrganisationFollow>()
            .FirstOrDefaultAsync(row => row.PersonId == person.Id && row.OrganisationId == id, cancellation);
        if (input.Follow == present is not null)
        {
            return Result.Done;
        }

        if (present is not null)
        {
            db.Set<OrganisationFollow>().Remove(present);
        }
        else
        {
            var follow = new OrganisationFollow
            {
                PersonId = person.Id,
                OrganisationId = id,
                Since = clock.GetUtcNow().UtcDateTime,
            };
            db.Set<OrganisationFollow>().Add(follow);
        }

        // Where another click was faster, what this one wanted is there.
        await db.SaveAsync(cancellation);
        return Result.Done;
    }
}
