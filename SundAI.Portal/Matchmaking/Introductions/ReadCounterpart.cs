using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whom somebody is about to ask, and about which post: by key or by slug.</summary>
/// <param name="OwnId">In whose name; null for the organisation the actor acts for.</param>
public sealed record CounterpartInput(Guid OrganisationId, Guid? PostId, string? PostSlug, Guid? OwnId = null);

/// <summary>What the form shows.</summary>
/// <param name="Open">What waits between the two already; then there is nothing to ask.</param>
/// <param name="Accepted">An introduction that the two have said yes to.</param>
/// <param name="OwnId">Who asks; null for somebody who acts for no organisation, and so cannot.</param>
/// <param name="AsksAs">The name of who asks, for somebody who speaks for several; else null.</param>
public sealed record CounterpartView(
    OrganisationLine Organisation,
    Guid? PostId,
    string? PostTitle,
    StandsBetween? Open,
    Guid? Accepted,
    Guid? OwnId,
    string? AsksAs
)
{
    /// <summary>Whether it is the reader's own organisation.</summary>
    public bool IsOwn => OwnId == Organisation.Id;
}

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
        var own = await db.ActingOrganisationAsync(actor, input.OwnId, cancellation);
        if (own is null && input.OwnId is not null)
        {
            return Refusal.NotFound;
        }

        var organisations = await OrganisationLines.OfAsync(db, [input.OrganisationId, own ?? input.OrganisationId], cancellation);
        if (!organisations.TryGetValue(input.OrganisationId, out var organisation))
        {
            return Refusal.NotFound;
        }

        var post = await db.Set<Post>()
            .ReadableBy(db, actor)
            .Where(row =>
                (row.Id == input.PostId || row.Slug == input.PostSlug)
                && row.Status == PostStatus.Published
                && (row.OrganisationId == organisation.Id || row.OrganisationId == own)
            )
            .Select(row => new { row.Id, row.Title })
            .FirstOrDefaultAsync(cancellation);
        var between = own is { } id ? (await StandsBetween.OfAsync(db, id, [organisation.Id], cancellation))[organisation.Id].ToList() : [];
        var isOneOfSeveral = own is not null && await db.MembershipsOf(actor).CountAsync(cancellation) > 1;
        return new CounterpartView(
            organisation,
            post?.Id,
            post?.Title,
            between.Find(one => !one.IsAccepted),
            between.Find(one => one.IsAccepted)?.Id,
            own,
            isOneOfSeveral ? organisations[own!.Value].Name : null
        );
    }
}
