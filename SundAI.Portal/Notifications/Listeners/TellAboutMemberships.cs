using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>Tells contacts who asks to join, administrators who claims, people what was decided or ended, and an organisation that it was confirmed.</summary>
internal sealed class TellAboutMemberships(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<MembershipAsked>,
        IListener<MembershipDecided>,
        IListener<MembershipEnded>,
        IListener<OrganisationVerified>
{
    public async Task HearAsync(MembershipAsked happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await OrganisationAsync(db, happened.OrganisationId, cancellation) is not { } organisation)
        {
            return;
        }

        if (happened.IsClaim)
        {
            var claimed = new News("MembershipClaimed", "administration/bekraeftelse", organisation.Name) { AboutId = happened.PersonId };
            var administrators = await db.WithRoleAsync([PortalRole.Administrator], cancellation);
            await notifier.TellAsync(db, [.. administrators.Select(one => one.PersonId)], claimed, cancellation);
            return;
        }

        var asked = new News("MembershipAsked", $"organisationer/{organisation.Slug}/medlemmer", organisation.Name)
        {
            AboutId = happened.PersonId,
        };
        await notifier.TellOrganisationAsync(db, happened.OrganisationId, asked, cancellation, contactsOnly: true);
    }

    public async Task HearAsync(MembershipDecided happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await OrganisationAsync(db, happened.OrganisationId, cancellation) is { } organisation)
        {
            var key = happened.IsApproved ? "MembershipApproved" : "MembershipRefused";
            var news = new News(key, $"organisationer/{organisation.Slug}", organisation.Name);
            await notifier.TellAsync(db, [happened.PersonId], news, cancellation);
        }
    }

    public async Task HearAsync(MembershipEnded happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await OrganisationAsync(db, happened.OrganisationId, cancellation) is { } organisation)
        {
            var news = new News("MembershipEnded", $"organisationer/{organisation.Slug}", organisation.Name);
            await notifier.TellAsync(db, [happened.PersonId], news, cancellation);
        }
    }

    public async Task HearAsync(OrganisationVerified happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await OrganisationAsync(db, happened.OrganisationId, cancellation) is { } organisation)
        {
            var news = new News("OrganisationVerified", $"organisationer/{organisation.Slug}", organisation.Name);
            await notifier.TellOrganisationAsync(db, happened.OrganisationId, news, cancellation);
        }
    }

    private static async Task<Place?> OrganisationAsync(PortalDbContext db, Guid id, CancellationToken cancellation) =>
        await db.Set<Organisation>()
            .Where(row => row.Id == id)
            .Select(row => new Place(row.Name, row.Slug))
            .FirstOrDefaultAsync(cancellation);

    private sealed record Place(string Name, string Slug);
}
