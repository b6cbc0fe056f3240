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
public sealed record CounterpartView(OrganisationLine Organisation, Guid? PostId, string? PostTitle, OpenBetween? Open);

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
        return new CounterpartView(
            organisation,
            post?.Id,
            post?.Title,
            own is { } id ? await OpenAsync(db, id, organisation.Id, cancellation) : null
        );
    }

    private static async Task<OpenBetween?> OpenAsync(PortalDbContext db, Guid own, Guid other, CancellationToken cancellation)
    {
        var pair = Introduction.PairOf(own, other);
        return await db.Set<Introduction>()
            .Where(row => row.Pair == pair && (row.Status == IntroductionStatus.Asked || row.Status == IntroductionStatus.Invited))
            .Select(row => new OpenBetween(row.Id, row.FromOrganisationId == other))
            .FirstOrDefaultAsync(cancellation);
    }
}
