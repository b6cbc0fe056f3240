using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whom somebody is about to ask, and about which post: by key or by slug.</summary>
public sealed record CounterpartInput(Guid OrganisationId, Guid? PostId, string? PostSlug);

/// <summary>What the form shows.</summary>
public sealed record CounterpartView(OrganisationLine Organisation, Guid? PostId, string? PostTitle);

/// <summary>Shows everybody who is signed in whom they are about to ask.</summary>
internal sealed class ReadCounterpart(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result<CounterpartView>> HandleAsync(Actor actor, CounterpartInput input, CancellationToken cancellation)
    {
        if (!actor.IsSignedIn)
        {
            return Refusal.NotAllowed;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var organisations = await OrganisationLines.OfAsync(db, [input.OrganisationId], cancellation);
        if (!organisations.TryGetValue(input.OrganisationId, out var organisation))
        {
            return Refusal.NotFound;
        }

        var post = await db.Set<Post>()
            .ReadableBy(db, actor)
            .Where(row => (row.Id == input.PostId || row.Slug == input.PostSlug) && row.Status == PostStatus.Published)
            .Select(row => new { row.Id, row.Title })
            .FirstOrDefaultAsync(cancellation);
        return new CounterpartView(organisation, post?.Id, post?.Title);
    }
}
