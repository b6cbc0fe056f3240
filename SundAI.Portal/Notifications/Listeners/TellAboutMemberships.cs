using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>Tells contacts who asks to join, people what was decided, and an organisation that it was confirmed.</summary>
internal sealed class TellAboutMemberships(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<MembershipAsked>,
        IListener<MembershipDecided>,
        IListener<OrganisationVerified>
{
    public async Task HearAsync(MembershipAsked happened, CancellationToken cancellation)
    {
        // A claim has no contact to tell: it waits in the administrators' own list.
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var person = await db.Set<Person>()
            .Where(row => row.Id == happened.PersonId)
            .Select(row => row.Name)
            .FirstOrDefaultAsync(cancellation);
        if (person is not null && await OrganisationAsync(db, happened.OrganisationId, cancellation) is { } organisation)
        {
            var news = new News(
                $"MembershipAsked:{happened.MembershipId:N}",
                "MembershipAsked",
                $"organisationer/{organisation.Slug}/medlemmer",
                person,
                organisation.Name
            );
            await notifier.TellOrganisationAsync(db, happened.OrganisationId, news, cancellation, contactsOnly: true);
        }
    }

    public async Task HearAsync(MembershipDecided happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await OrganisationAsync(db, happened.OrganisationId, cancellation) is { } organisation)
        {
            var key = happened.IsApproved ? "MembershipApproved" : "MembershipRefused";
            var news = new News(
                $"MembershipDecided:{happened.MembershipId:N}",
                key,
                $"organisationer/{organisation.Slug}",
                organisation.Name
            );
            await notifier.TellAsync(db, [happened.PersonId], news, cancellation);
        }
    }

    public async Task HearAsync(OrganisationVerified happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await OrganisationAsync(db, happened.OrganisationId, cancellation) is { } organisation)
        {
            var news = new News(
                $"OrganisationVerified:{happened.OrganisationId:N}",
                "OrganisationVerified",
                $"organisationer/{organisation.Slug}",
                organisation.Name
            );
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
