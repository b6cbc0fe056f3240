using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>Whom somebody is about to ask, and about which post: by key or by slug.</summary>
public sealed record CounterpartInput(Guid OrganisationId, Guid? PostId, string? PostSlug);

/// <summary>What the form shows.</summary>
/// <param name="Open">What waits between the two already; then there is nothing to ask.</param>
/// <param name="Accepted">An introduction that the two have said yes to.</param>
/// <param name="OwnId">Who asks; null for somebody who acts for no organisation, and so cannot.</param>
public sealed record CounterpartView(
    OrganisationLine Organisation,
    Guid? PostId,
    string? PostTitle,
    OpenBetween? Open,
    Guid? Accepted,
    Guid? OwnId
)
{
    /// <summary>Whether it is the reader's own organisation.</summary>
    public bool IsOwn => OwnId == Organisation.Id;
}

/// <summary>An introduction that is open between the reader's organisation and another.</summary>
/// <param name="IsTheirs">Whether the other one asked.</param>
public sealed record OpenBetween(Guid Id, bool IsTheirs);

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

        var own = await db.ActingOrganisationAsync(actor, cancellation);
        var post = await db.Set<Post>()
            .ReadableBy(db, actor)
            .Where(row =>
                (row.Id == input.PostId || row.Slug == input.PostSlug)
                && row.Status == PostStatus.Published
                && (row.OrganisationId == organisation.Id || row.OrganisationId == own)
            )
            .Select(row => new { row.Id, row.Title })
            .FirstOrDefaultAsync(cancellation);
        var (open, accepted) = own is { } id ? await BetweenAsync(db, id, organisation.Id, cancellation) : (null, null);
        return new CounterpartView(organisation, post?.Id, post?.Title, open, accepted, own);
    }

    // The open one, and the newest that was accepted.
    private static async Task<(OpenBetween? Open, Guid? Accepted)> BetweenAsync(
        PortalDbContext db,
        Guid own,
        Guid other,
        CancellationToken cancellation
    )
    {
        var pair = Introduction.PairOf(own, other);
        var rows = await db.Set<Introduction>()
            .Where(row =>
                row.Pair == pair
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
                IsTheirs = row.FromOrganisationId == other,
                IsAccepted = row.Status == IntroductionStatus.Accepted,
            })
            .Take(2)
            .ToListAsync(cancellation);
        return (
            rows.Where(row => !row.IsAccepted).Select(row => new OpenBetween(row.Id, row.IsTheirs)).FirstOrDefault(),
            rows.Where(row => row.IsAccepted).Select(row => (Guid?)row.Id).FirstOrDefault()
        );
    }
}
