using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>What a link in a mail is about.</summary>
/// <param name="RenewedUntil">The last day it would stand.</param>
/// <param name="IsRenewed">Whether that has happened already: <paramref name="LastDay"/> is the new one.</param>
/// <param name="IsUsed">Whether the link speaks of a day that is no longer the post's last.</param>
public sealed record RenewalView(
    string Slug,
    PostKind Kind,
    string Title,
    string Summary,
    string Organisation,
    PostStatus Status,
    DateOnly LastDay,
    DateOnly RenewedUntil,
    bool IsRenewed,
    bool IsUsed
);

/// <summary>Shows whoever got the mail the post that they may renew. It changes nothing, since mail programs open links to look at them.</summary>
internal sealed class ReadRenewal(IDbContextFactory<PortalDbContext> contexts, RenewalLinks links, TimeProvider clock)
{
    public async Task<Result<RenewalView>> HandleAsync(Actor actor, string? secret, CancellationToken cancellation)
    {
        if (links.Read(secret) is not { } link)
        {
            return Refusal.Of<MatchmakingText>("Renew.BadLink");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await PostRenewal.FindAsync(db, link, cancellation);
        if (!found.IsDone)
        {
            return Result<RenewalView>.From(found);
        }

        var post = found.Value.Post;
        var today = When.Date(clock.GetUtcNow().UtcDateTime);
        var organisations = await OrganisationLines.OfAsync(db, [post.OrganisationId], cancellation);
        return new RenewalView(
            post.Slug,
            post.Kind,
            post.Title,
            post.Summary,
            organisations[post.OrganisationId].Name,
            post.Status,
            post.ExpiresOn,
            post.RenewedUntil(today),
            link.IsSpentOn(post),
            link.IsAboutAnotherDayOf(post)
        );
    }
}
