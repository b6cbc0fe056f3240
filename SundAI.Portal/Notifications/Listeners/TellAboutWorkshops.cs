using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Matchmaking;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Events;
using SundAI.Portal.Workshops;

namespace SundAI.Portal.Notifications.Listeners;

/// <summary>Tells people that they have a seat, that two organisations have a table, and that a workshop does not take place.</summary>
internal sealed class TellAboutWorkshops(IDbContextFactory<PortalDbContext> contexts, Notifier notifier)
    : IListener<ParticipantRegistered>,
        IListener<WorkshopCancelled>,
        IListener<MeetingBooked>
{
    public async Task HearAsync(ParticipantRegistered happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await NewsAsync(db, "ParticipantRegistered", happened.WorkshopId, cancellation) is { } news)
        {
            await notifier.TellAsync(db, [happened.PersonId], news, cancellation);
        }
    }

    public async Task HearAsync(WorkshopCancelled happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await NewsAsync(db, "WorkshopCancelled", happened.WorkshopId, cancellation) is { } news)
        {
            var persons = await db.Set<Registration>()
                .Where(row => row.WorkshopId == happened.WorkshopId)
                .Select(row => row.PersonId)
                .ToListAsync(cancellation);
            await notifier.TellAsync(db, persons, news, cancellation);
        }
    }

    public async Task HearAsync(MeetingBooked happened, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sides = await db.Set<Introduction>()
            .Where(row => row.Id == happened.IntroductionId)
            .Select(row => new { row.FromOrganisationId, row.ToOrganisationId })
            .FirstOrDefaultAsync(cancellation);
        if (sides is not null && await NewsAsync(db, "MeetingBooked", happened.WorkshopId, cancellation) is { } news)
        {
            news = news with { Address = $"introduktioner/{happened.IntroductionId}" };
            await notifier.TellOrganisationAsync(db, sides.FromOrganisationId, news, cancellation);
            await notifier.TellOrganisationAsync(db, sides.ToOrganisationId, news, cancellation);
        }
    }

    private static async Task<News?> NewsAsync(PortalDbContext db, string key, Guid workshopId, CancellationToken cancellation)
    {
        var workshop = await db.Set<Workshop>()
            .Where(row => row.Id == workshopId)
            .Select(row => new { row.Title, row.Slug })
            .FirstOrDefaultAsync(cancellation);
        return workshop is null ? null : new News(key, $"workshops/{workshop.Slug}", workshop.Title);
    }
}
